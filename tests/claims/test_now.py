"""The year in which an undated article was written, told by its own words."""

from __future__ import annotations

import pytest

from reconcile.articles.document import lay_out
from reconcile.model import Article, Metadata
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull
from reconcile.values import DateSpan

AGO = "Twelve years ago Anna Weber won gold in the walk. "
YEAR = "In 1996, when she won her gold, the town danced. "
NOW = "Weber came third in this year's race."


def years(text: str, published: str | None = None) -> dict[str, str]:
    """What each date mention of a text is read as."""
    article = Article(
        id="a", path="a.md", dossier="", text=text, sha256="0", metadata=Metadata(published=published, language="en")
    )
    mentions = pull(lay_out(article), builtin_attributes()).mentions
    return {m.quote: m.value.edtf for m in mentions if isinstance(m.value, DateSpan)}


@pytest.mark.parametrize(
    ("text", "published", "want", "why"),
    [
        (AGO + YEAR + NOW, None, "2008", "one event told by year and by years ago"),
        (YEAR + NOW + " " + AGO, None, "2008", "in any order"),
        (AGO + NOW, None, None, "no year printed"),
        (YEAR + NOW, None, None, "no years ago"),
        (AGO + "In 1996 a library opened in Faro. " + NOW, None, None, "the year of something else"),
        (AGO + YEAR + "In 1992 she had won gold too. " + NOW, None, None, "two years that fit"),
        ("Some years ago Anna Weber won gold in the walk. " + YEAR + NOW, None, None, "no number of years"),
        (AGO + YEAR + NOW, "2010-05-03", "2010", "a dated article needs no reckoning"),
    ],
)
def test_this_year(text: str, published: str | None, want: str | None, why: str) -> None:
    assert years(text, published).get("this year") == want, why


def test_claims_show_their_inputs() -> None:
    article = Article(id="a", path="a.md", dossier="", text=AGO + YEAR + NOW, sha256="0")
    claims = pull(lay_out(article), builtin_attributes()).claims
    (derived,) = [claim.derived for claim in claims if claim.quote == "this year"]
    assert [source.quote for source in derived] == ["Twelve years ago", "1996"]

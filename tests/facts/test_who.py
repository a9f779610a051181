"""Names of a dossier's articles linked to entities."""

from __future__ import annotations

import itertools

import pytest

from reconcile.articles.document import lay_out
from reconcile.facts.who import link
from reconcile.kinds.naming import names
from reconcile.model import Article, Mention, Metadata


def mentions(*texts: str) -> list[Mention]:
    found: list[Mention] = []
    for number, text in enumerate(texts):
        article = Article(id=f"a{number}", path="", dossier="", text=text, sha256="", metadata=Metadata(language="en"))
        found.extend(names(lay_out(article)))
    return found


def grouped(*texts: str, aliases: tuple[tuple[str, ...], ...] = ()) -> list[tuple[str, ...]]:
    return sorted({entity.aliases for entity in link(mentions(*texts), aliases).values()})


@pytest.mark.parametrize(
    ("texts", "want", "why"),
    [
        (("Ana Ruiz won.", "Then Ana Maria Ruiz Paz spoke."), [("Ana Maria Ruiz Paz", "Ana Ruiz")], "a fuller name"),
        (("Valeriy Borchin won.", "Valery Borchin won."), [("Valeriy Borchin", "Valery Borchin")], "transliteration"),
        (("José Núñez won.", "Jose Nunez won."), [("Jose Nunez", "José Núñez")], "diacritics"),
        (("Karl Berg won.", "Mr. Berg spoke."), [("Berg", "Karl Berg")], "a lone surname, one bearer"),
        (("Karl Berg met Otto Berg.", "Mr. Berg spoke."), [("Berg",), ("Karl Berg",), ("Otto Berg",)], "two bearers"),
        (("Luis Chocho ran.", "Luis Munoz ran."), [("Luis Chocho",), ("Luis Munoz",)], "two of a given name"),
        (("Andrew Lopez ran.", "Kristian Lopez ran."), [("Andrew Lopez",), ("Kristian Lopez",)], "two brothers"),
        (("They live in the USA.", "They live in the United States."), [("USA", "United States")], "a country's names"),
        (
            ("The RAIB came.", "The Rail Accident Investigation Branch came."),
            [("RAIB", "Rail Accident Investigation Branch")],
            "an acronym",
        ),
        (
            ("He ran at the 2000 Olympics.", "He ran at the 2004 Olympics."),
            [("2000 Olympics",), ("2004 Olympics",)],
            "two Games",
        ),
        (
            ("He ran at the 2008 Olympics.", "He ran at the 2008 Beijing Olympics."),
            [("2008 Beijing Olympics", "2008 Olympics")],
            "one Games, told otherwise",
        ),
    ],
)
def test_link(texts: tuple[str, ...], want: list[tuple[str, ...]], why: str) -> None:
    assert grouped(*texts) == want, why


def test_an_editor_may_say_that_two_names_are_one() -> None:
    texts = ("Sergio Paz ran.", "They cheered for Checho Soto.")
    assert len(grouped(*texts)) == 2
    assert grouped(*texts, aliases=(("Sergio Paz", "Checho Soto"),)) == [("Checho Soto", "Sergio Paz")]


TEXTS = ("Ana Ruiz met Karl Berg in Quito.", "Ruiz left Ecuador. Mr. Berg stayed.", "Otto Berg and Ana Ruiz Paz won.")


def test_order_of_mentions_changes_nothing() -> None:
    found = mentions(*TEXTS)
    answers = [link(order) for order in itertools.islice(itertools.permutations(found), 0, 200, 17)]
    assert all(answer == answers[0] for answer in answers)


def test_every_name_has_an_entity() -> None:
    found = mentions(*TEXTS)
    assert {(m.article_id, m.start, m.end) for m in found} == set(link(found))

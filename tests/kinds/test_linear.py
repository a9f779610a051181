"""Articles are untrusted: no text may take much longer to read than its length."""

from __future__ import annotations

import time

import pytest

from reconcile.articles.document import lay_out
from reconcile.kinds.conventions import settle
from reconcile.kinds.kind import Context
from reconcile.kinds.scan import scan
from reconcile.model import Article, Metadata
from reconcile.registry import KINDS

LENGTH = 30_000  # characters
MOST_S = 10.0  # of processor time; what is linear takes a tenth of it

TEXTS = {
    "years": "in 2008 and 1990, " * (LENGTH // 18),
    "figures in one line": "12 345 " * (LENGTH // 7),
    "figures that tabs divide": "1\t" * (LENGTH // 2),
    "figures that dashes join": "1-" * (LENGTH // 2),
    "one long figure": "1" * LENGTH,
    "one long word": "A" * LENGTH,
    "number words": "twenty one and " * (LENGTH // 15),
    "dates on dates": "On 3 May 2001 he left. Two days later " * (LENGTH // 38),
    "names in one line": "Ana, Bob, Karl and " * (LENGTH // 19),
    "money": "$5 " * (LENGTH // 3),
    "quotations": '"Ana said so." ' * (LENGTH // 14),
    "quotations never closed": '"Ana said so. ' * (LENGTH // 14),
    "results": "1. Ana 12 pts\n" * (LENGTH // 14),
    "an infobox of many thousand rows": "Population | 12,345 |\n" * 20_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_length_alone(name: str) -> None:
    metadata = Metadata(language="en", published="2016-07-26")
    document = lay_out(Article(id="a", path="a.txt", dossier="", text=TEXTS[name], sha256="", metadata=metadata))
    begun = time.process_time()
    scan(Context(document=document, conventions=settle(document)), KINDS)
    assert time.process_time() - begun < MOST_S

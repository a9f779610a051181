"""Articles are untrusted: no text may take much longer to lay out than its length."""

from __future__ import annotations

import time

import pytest

from reconcile.articles.document import lay_out
from tests.articles.test_document import article

LENGTH = 60_000  # characters; what is quadratic in them takes minutes
MOST_S = 10.0  # of processor time; what is linear takes a tenth of a second

TEXTS = {
    "pipes": "|" * LENGTH + "x",
    "pipes and blanks": "| " * (LENGTH // 2) + "x",
    "a byline of capitals": "By Ab and " + "A" * LENGTH,
    "a byline of names": "By " + "Ab " * (LENGTH // 3),
    "hidden notes": "<!---->\n" * (LENGTH // 8),
    "notes never closed": "<!--\n" * (LENGTH // 5),
    "galleries": "".join(f"1/{n % 999} a\n" for n in range(LENGTH // 8)),
    "headings": "The Big Heading\n" * (LENGTH // 16),
    "headings above items": "A Heading Here\n- item\n" * (LENGTH // 22),
    "initials": "A. " * (LENGTH // 3),
    "quotation marks": '"' * LENGTH,
    "primes": "1'" * (LENGTH // 2),
    "closing brackets": "." + ")" * LENGTH,
    "notes": "a." + "[1]" * (LENGTH // 3),
    "tabs": "a\tb\n" * (LENGTH // 4),
    "rules of tables": "a | b\n---|---\n" * (LENGTH // 14),
    "equals signs": "== a " * (LENGTH // 5),
    "pictures": "![" * (LENGTH // 2),
    "blanks": " " * LENGTH + "x",
    "references": "References\na\n" * (LENGTH // 13),
    "link lists": "Read more\nx\n" * (LENGTH // 12),
}


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_length_alone(name: str) -> None:
    begun = time.process_time()
    lay_out(article(TEXTS[name]))
    assert time.process_time() - begun < MOST_S

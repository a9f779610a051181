"""Names of an article, each with the kind of thing that it names.

One pass collects candidates from runs of capitals; every occurrence of a name votes for a type by what stands around it
(title, role, preposition, "said"), the name itself votes by its words (gazetteer, given name, head like "University");
the votes of the whole article decide, so that a firm is one thing throughout.  Headlines are read last, by the names
that the body has taught.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from reconcile.kinds.capitals import Run, runs
from reconcile.kinds.gazetteer import gazetteer, is_place
from reconcile.kinds.name_candidates import Candidate, candidate, candidates
from reconcile.kinds.name_cuts import is_common
from reconcile.kinds.name_types import EVENT, PERSON, PLACE, types_of
from reconcile.kinds.name_words import FOLDED, NameWords, name_words
from reconcile.kinds.ordinary_words import without_ordinary_words
from reconcile.model import Document, Mention
from reconcile.values import Name

_SPACE = re.compile(r"\s+")
_NICKNAME = re.compile(r"""\s["“'‘(][^"”'’)]*["”'’)](?=\s)""")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:18|19|20)\d\d\s$")
_YEAR_AFTER = re.compile(r"\s(?:18|19|20)\d\d\b(?![-–/]\d)")

_memo: list[tuple[Document, tuple[Mention, ...]]] = []


def names(document: Document) -> tuple[Mention, ...]:
    """All names of an article in text order, never overlapping.  The last answer is kept, as four kinds ask."""
    for known, found in _memo[:1]:
        if known is document:
            return found
    found = tuple(_mentions(document))
    _memo[:] = [(document, found)]
    return found


def _mentions(document: Document) -> Iterator[Mention]:
    text, words = document.article.text, name_words(document.language)
    body: list[Candidate] = []
    headlines: list[Run] = []
    for run in runs(document, words):
        if run.headline:
            headlines.append(run)
        else:
            body.extend(candidates(run, words))
    kept = without_ordinary_words(body, text, document.language, words)
    types = types_of(kept, text, document.language, words)
    families = _families(types)
    placed = [(one, types[one.key]) for one in kept] + list(_in_headlines(headlines, types, words))
    for one, kind in sorted(placed, key=lambda pair: pair[0].run.start):
        if kind and not _is_family(one, text, families):
            yield _mention(document, one, kind)


def _mention(document: Document, one: Candidate, kind: str) -> Mention:
    start, end = one.run.start, one.run.end
    if document.article.text[end : end + 1] == "." and one.last.folded in (
        "jr",
        "sr",
        "inc",
        "ltd",
        "corp",
        "co",
        "u.s",
        "st",
    ):
        end += 1
    text = document.article.text
    if kind == EVENT:
        start, end = _with_year(text, start, end, one.run.sentence.start)
    quote = text[start:end]
    return Mention(article_id=document.article.id, start=start, end=end, kind=kind, quote=quote, value=_name(quote))


@lru_cache(maxsize=FOLDED)
def _name(quote: str) -> Name:
    """The name without a nickname in its middle and line breaks."""
    return Name(name=_SPACE.sub(" ", _NICKNAME.sub("", quote)))


def _with_year(text: str, start: int, end: int, floor: int) -> tuple[int, int]:
    """An event's span with the year that stands before it ("2008 Beijing Games"), or else behind it ("Athens 2004")."""
    before = _YEAR_BEFORE.search(text, max(floor, start - 6), start)
    if before:
        return before.start(), end
    after = _YEAR_AFTER.match(text, end)
    return start, after.end() if after else end


# --- headlines and families ---------------------------------------------------------------------


def _in_headlines(lines: Iterable[Run], types: Mapping[str, str], words: NameWords) -> Iterator[tuple[Candidate, str]]:
    """Names in lines of capitals: those that the body has, and places, persons by their given name."""
    known = {tuple(key.split()): kind for key, kind in types.items()}
    for key, kind in types.items():
        if kind == PERSON and " " in key:
            known.setdefault((key.split()[-1],), kind)
    longest = max(map(len, known), default=1)
    for run in lines:
        position = 0
        while position < len(run.words):
            count, kind = _known_at(run, position, known, longest, words)
            if count:
                yield candidate(run.part(position, position + count)), kind
            position += count or 1


def _known_at(
    run: Run, position: int, known: Mapping[tuple[str, ...], str], longest: int, words: NameWords
) -> tuple[int, str]:
    folded = [word.folded.strip(".") for word in run.words[position : position + longest]]
    for count in range(len(folded), 0, -1):
        if tuple(folded[:count]) in known and (count > 1 or folded[0] not in words.openers):
            return count, known[tuple(folded[:count])]
    tables = gazetteer()
    two = folded[:2]
    if len(two) == 2 and is_place(" ".join(two)):
        return 2, PLACE
    if two[0] in tables.countries and two[0] not in words.openers:
        return 1, PLACE
    surname = len(two) == 2 and (two[1] in tables.surnames or not is_common(two[1], "en"))
    if surname and two[0] in tables.given and two[0] not in words.openers:
        return 2, PERSON
    return 0, ""


def _families(types: Mapping[str, str]) -> frozenset[str]:
    """Families' names in the plural ("the Steinbergs"), which name no one person."""
    surnames = {name.rpartition(" ")[2] for name, kind in types.items() if kind == PERSON and " " in name}
    return frozenset(surname + ending for surname in surnames for ending in ("s", "es"))


def _is_family(one: Candidate, text: str, families: frozenset[str]) -> bool:
    return one.key in families and text[max(one.run.start - 4, 0) : one.run.start] in ("the ", "The ")

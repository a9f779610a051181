"""Candidates for names: runs of capitals cut at dates, titles, demonyms and connectors, ordinary words left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import simplemma

from reconcile.kinds.capitals import Run, Word
from reconcile.kinds.gazetteer import gazetteer, is_place, is_place_as_written, peoples
from reconcile.kinds.name_words import NameWords

_STREETS = ("road", "street", "avenue", "station", "airport")
_LED = re.compile(
    r"\b(?:[Tt]he|los|el|la|in|at|of|from|near|to|en|de|desde)\s$"
)  # before a name, not before a sentence
_ARTICLE = re.compile(r"\b(?:an?|una?)\s$", re.IGNORECASE)
_NUMBERED = re.compile(r"\s\d")
_LOWER = re.compile(r"\b[^\W\d_A-Z]{2,}\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text that may be one name."""

    run: Run  # its words only
    key: str  # its words, folded
    titled: bool = False
    weak: bool = False  # one word at the beginning of a sentence: the capital proves nothing

    @property
    def first(self) -> Word:
        return self.run.words[0]

    @property
    def last(self) -> Word:
        return self.run.words[-1]


def candidate(run: Run, *, titled: bool = False, weak: bool = False) -> Candidate:
    said = " ".join([word.folded.strip(".") for word in run.words])
    return Candidate(run, f"{said} {run.tail}" if run.tail else said, titled, weak)


def candidates(run: Run, words: NameWords) -> Iterator[Candidate]:
    """The names that one run may hold, in order, titles and demonyms cut off."""
    for part in _at_dates(_without_opener(run, words), words):
        labels = _title_words(part, words)
        position = 0
        while position < len(labels):
            end = position
            while end < len(labels) and labels[end] == labels[position]:
                end += 1
            if not labels[position]:
                titled = position > 0 and part.joins[position] in ("", '"')
                if (
                    position
                    and part.joins[position].startswith("of ")
                    and end > position + 1
                    and is_place(part.words[position].text)
                ):
                    yield candidate(part.part(position, position + 1))  # "Mayor of London Sadiq Khan"
                    position, titled = position + 1, True
                for piece, follows in _at_connectors(part.part(position, end), words):
                    yield from _finished(piece, titled and not follows, words)
            position = end


def _without_opener(run: Run, words: NameWords) -> Run | None:
    """The run without words that are capitals because a sentence, or a headline, begins with them."""
    first = 0
    while first < len(run.words):
        word = run.words[first]
        if len(word.text) == 1 and first + 1 < len(run.words) and run.words[first + 1].start - word.end == 2:
            break  # an initial with its full stop: "A. J. Ruiz"
        if word.folded in words.function_words or (word.folded in words.openers and word.initial):
            article = word.folded in words.place_firsts or word.folded not in words.function_words
            if article and not word.initial and word.folded in words.place_firsts:
                break  # "en La Cañada"
            if article and _begins_place(run.words[first : first + 3]):
                break
            first += 1
        elif not first and word.initial and _governs(run):
            first += 1  # "Presidió el Comité Olímpico"
        elif not first and word.initial and _opens_place(run, words):
            first += 1  # "Visit San Francisco"
        elif first and word.folded in words.openers and not _begins_place(run.words[first : first + 3]) and first == 1:
            first += 1
        else:
            break
    return run.part(first, len(run.words)) if first < len(run.words) else None


def _governs(run: Run) -> bool:
    """Whether the first word stands before an article: a verb, not a name."""
    return (
        run.joins[1:2] in (("el",), ("la",), ("los",), ("las",), ("al",))
        and run.words[0].folded not in gazetteer().given
    )


def _opens_place(run: Run, words: NameWords) -> bool:
    """Whether a run is an ordinary word at the beginning of a sentence and a place's full name."""
    first, rest = run.words[0], run.words[1:]
    if not rest or len(rest) > 3 or first.folded in words.place_firsts or is_place(plain(run)):
        return False
    ordinary = is_common(first.folded, "en") and first.folded not in gazetteer().given
    return ordinary and not _demonym_words(run) and is_place(" ".join(word.text for word in rest)) and not run.tail


def _begins_place(some: tuple[Word, ...]) -> bool:
    return any(is_place(" ".join(word.text for word in some[:count])) for count in range(2, len(some) + 1))


def _at_dates(run: Run | None, words: NameWords) -> Iterator[Run]:
    """The run divided at days and months, no names but after a given name or before a head ("Sunday Times")."""
    if run is None:
        return
    first = 0
    for index, word in enumerate(run.words):
        if run.joins[index].isdigit() and index > first and not _year_inside(run.part(index, len(run.words)), words):
            yield run.part(first, index)
            first = index
        if word.folded not in words.calendar or "".join(run.joins[index + 1 : index + 2]):
            continue
        before = run.words[index - 1] if index > first else None
        after = run.words[index + 1] if index + 1 < len(run.words) else None
        if before is not None and after is not None and len(word.folded) < 5:
            continue  # "Lok Jan Shakti"
        if before is not None and (before.folded in gazetteer().given or before.folded.strip(".") in words.titles):
            continue
        if after is not None and after.folded in words.heads and before is None and index + 2 == len(run.words):
            continue
        if index > first:
            yield run.part(first, index)
        first = index + 1
    if first < len(run.words):
        yield run.part(first, len(run.words))


def _year_inside(rest: Run, words: NameWords) -> bool:
    """Whether a year before these words stands inside an event's name ("Beijing 2008 Olympic Games")."""
    return not words.event_marks.isdisjoint(word.folded for word in rest.words) or rest.tail in words.event_marks


def _title_words(run: Run, words: NameWords) -> list[bool]:
    """Which words of a run are titles before a person's name ("Chief Executive Officer" Hock Tan)."""
    folded = [word.folded.strip(".") for word in run.words]
    nicknames = [join == '"' for join in run.joins]  # Harland "Colonel" Sanders
    for index in range(1, len(folded)):
        nicknames[index - 1] = nicknames[index - 1] or run.joins[index] == "'s"  # Harris County Sheriff's Office
    titles = [word in words.titles and not nickname for word, nickname in zip(folded, nicknames, strict=True)]
    given = gazetteer().given
    for index in range(len(folded) - 1):
        titles[index] = titles[index] or (
            folded[index] in words.roles and folded[index + 1] in given and folded[index] not in given
        )
    for index in range(1, len(folded)):  # "Department of Justice"
        if run.joins[index].startswith("of") and folded[index - 1] in words.organisation_firsts:
            titles[index] = False
    if not any(titles):
        return titles
    for _ in range(3):
        for index, word in enumerate(folded):
            beside = titles[max(index - 1, 0) : index + 2]
            titles[index] = titles[index] or (word in words.title_parts and any(beside))
    after = max(index for index, title in enumerate(titles) if title) + 1
    if after == len(folded):  # "Josephine King", "Broadcom CEO", "the President"
        begin = after
        while begin and titles[begin - 1]:
            begin -= 1
        if begin and folded[begin - 1] in given and not run.words[-1].text.isupper():
            return [False] * len(folded)
        return titles
    if folded[after] in words.name_suffixes:  # "Martin Luther King Jr."
        return [False] * len(folded)
    if run.joins[after]:  # "Assistant Chief Constable of the British Transport Police"
        return titles
    if (
        after == len(folded) - 1
        and folded[after] in words.organisation_heads
        and folded[after - 1] not in words.honorifics
    ):
        return [False] * len(folded)  # "Premier League"
    if (folded[-1] in words.heads and folded[after] not in given and len(folded) - after >= 2) or (
        folded[after] in words.heads
        and folded[after - 1] in ("general", "major", "king", "queen", "st", "first", "saint")
    ):
        return [False] * len(folded)
    if folded[after - 1] in ("st", "saint", "san", "santa"):  # a saint's name is mostly a place's or a church's
        titles[after - 1] = False
    return titles


def _at_connectors(run: Run, words: NameWords) -> Iterator[tuple[Run, bool]]:
    """The run divided at "of", "for", "and" that belong to no name; and whether something stands before."""
    first = 0
    for index in range(1, len(run.words)):
        join = run.joins[index]
        if join.startswith("of ") and not _joins(
            run.part(first, index), run.part(index, len(run.words)), join[3:], words
        ):
            yield run.part(first, index), first > 0
            first = index
    yield run.part(first, len(run.words)), first > 0


def _joins(left: Run, right: Run, join: str, words: NameWords) -> bool:
    head, begin = left.words[-1].folded.strip("."), left.words[0].folded.strip(".")
    if join in ("&",):
        return True
    whole = " ".join(word.text for word in left.words) + f" {join} " + right.words[0].text
    if is_place(whole):
        return True
    if head in words.of_stops or len(left.words) > 6:
        return False
    if join.split()[0] in ("of", "for", "de", "del", "para"):
        firsts = words.organisation_firsts | words.event_heads
        if head in firsts and right.words[0].folded not in words.calendar:
            return not (head in words.event_heads and is_place(right.words[0].text))
        alone = len(left.words) == 1 and not left.words[0].initial
        if join == "of" and (alone or head in ("ring",)) and not is_place(right.words[0].text):
            given = gazetteer().given
            return is_common(head, "en") and head not in given and right.words[0].folded not in given
        return head in words.of_heads
    if join == "and" and right.words[-1].folded in words.organisation_heads and head not in words.organisation_marks:
        apart = head in gazetteer().given or is_place(left.words[-1].text) or is_place(right.words[0].text)
        return not apart and is_common(head, "en") and is_common(right.words[0].folded, "en")
    if join in ("and", "y", "e") and right.words[-1].folded not in words.organisation_heads:
        return (
            begin in words.organisation_firsts
            or not words.organisation_heads.isdisjoint(word.folded for word in left.words)
        ) and any(mark.startswith(("of", "de")) for mark in left.joins)
    return False


def _finished(run: Run, titled: bool, words: NameWords) -> Iterator[Candidate]:
    """The candidate of a run, without a demonym before a person; nothing where only ordinary capitals are left."""
    demonyms = peoples()
    count = _demonym_words(run)
    if count == len(run.words) and not run.tail:
        return
    if count and run.words[-1].folded not in words.heads and not run.tail and not is_place(plain(run)):
        rest = run.words[count:]
        if len(rest) > 1 or not is_common(rest[0].folded, "en"):
            run = run.part(count, len(run.words))
    institution = run.words[0].folded in words.organisation_firsts  # "Comité Olímpico Mexicano"
    if (
        run.words[-1].folded in demonyms
        and len(run.words) > 1
        and not institution
        and run.words[-2].folded not in gazetteer().given
    ):
        run = run.part(0, len(run.words) - 1)
    if run.words[-1].folded in words.not_heads or "_".join(word.folded for word in run.words) in words.not_names:
        return
    if run.words[-1].folded in words.roles and not titled and len(run.words) > 1:
        if is_place(run.words[0].text) and len(run.words) == 2:
            run = run.part(0, 1)
        elif run.words[0].folded not in gazetteer().given:
            return
    split = _place_after_noun(run, words)
    if split:
        yield from _finished(run.part(0, split), titled, words)
        yield from _finished(run.part(split, len(run.words)), False, words)
        return
    firm = _firm_before_person(run, words)
    if firm:
        yield candidate(run.part(0, firm))
        run = run.part(firm, len(run.words))
    placed = _place_before_person(run, words)
    if placed:
        yield candidate(run.part(0, placed))
        run = run.part(placed, len(run.words))
    while len(run.words) > 1 and run.words[-1].folded in words.captions:
        run = run.part(0, len(run.words) - 1)
    only = run.words[0].folded.strip(".") if len(run.words) == 1 and not run.tail else ""
    if only and (only in _unnamed(words) or len(only) < 2 or _is_designation(run.words[0], words)):
        return
    if all(word.folded in words.not_names for word in run.words) and not run.tail:
        return
    yield candidate(run, titled=titled, weak=bool(only) and run.words[0].initial and not titled)


@cache
def _unnamed(words: NameWords) -> frozenset[str]:
    """Single words that name nothing."""
    return (
        words.not_names | words.titles | words.calendar | words.place_firsts - gazetteer().given.keys() | words.captions
    )


def _is_designation(word: Word, words: NameWords) -> bool:
    """Whether a word is a date, a type or a shouted noun rather than a name: "July26", "CN-235", "EARTHQUAKE"."""
    if word.text[1:2] == "-" and word.text[2:3].islower():  # "T-shirt"
        return True
    if any(letter.isdigit() for letter in word.text):
        return "-" in word.text or word.folded.rstrip("0123456789") in words.calendar
    return word.text.isupper() and len(word.text) > 5 and is_common(word.folded, "en")


def _place_after_noun(run: Run, words: NameWords) -> int:
    """Where a place begins behind an ordinary capital and "de": "Oro | de América Latina"."""
    first, tables = run.words[0], gazetteer()
    noun, person = first.folded in words.nouns, first.folded in tables.given or first.folded in tables.surnames
    if is_place(plain(run)) or not words.event_marks.isdisjoint(word.folded for word in run.words):
        return 0
    for index in range(1, len(run.words)):
        join = run.joins[index].split()
        if join[:1] not in (["de"], ["del"]):
            continue
        right = run.part(index, len(run.words))
        if person and not first.initial:
            continue
        if first.folded in words.of_heads:
            continue  # "Universidad Complutense de Madrid"
        if not person and is_place(plain(right)) and (index > 1 or not noun):
            return index  # "Hospital Escuela | de Tegucigalpa", but "Universidad de Cuenca"
        if join != ["de"] and right.words[0].folded in words.organisation_firsts:
            return index  # "Transporte | de la Policía Nacional"
        if index == 1 and is_place(first.text) and not noun and not person:
            return index  # "Bogotá | de Fusagasugá"
    return 0


def _firm_before_person(run: Run, words: NameWords) -> int:
    """How many words name an organisation before a person's full name ("Caracol Radio" Héctor Fabio Pineda)."""
    given = gazetteer().given
    for index in range(2, len(run.words) - 1):
        if (
            run.words[index - 1].folded in words.organisation_heads
            and run.words[index].folded in given
            and not any(run.joins)
        ):
            return index
    return 0


def _place_before_person(run: Run, words: NameWords) -> int:
    """How many words name a place before a person's full name ("London" Philip Toscano), as credits and lists do."""
    given = gazetteer().given
    for count in (1, 2):
        if len(run.words) >= count + 2 and run.words[count].folded in given and run.words[0].folded not in given:
            place = " ".join(word.text for word in run.words[:count])
            street = count == 2 and run.words[1].folded in _STREETS
            known = is_place(place) and (
                count == 2 or len(run.words) == 3 or run.words[-1].folded in gazetteer().surnames
            )
            headed = run.words[-1].folded in words.heads
            if (known or street) and not headed and not any(run.joins[1 : count + 2]):
                return count
    return 0


def _demonym_words(run: Run) -> int:
    """How many words at the beginning name a people ("Russian", "Costa Rican", "Ecuadorians")."""
    demonyms = peoples()
    for count in (2, 1):
        if count <= len(run.words):
            said = " ".join(word.folded for word in run.words[:count])
            if said in demonyms or said.removesuffix("s") in demonyms:
                return count
    return 0


def plain(run: Run) -> str:
    joined = run.words[0].text
    for word, join in zip(run.words[1:], run.joins[1:], strict=True):
        between = join.removeprefix("of ").strip('",')
        joined += f" {between} {word.text}" if between and between != "'s" else f" {word.text}"
    return joined


def is_common(folded: str, language: str) -> bool:
    return simplemma.is_known(folded, lang=language)


def without_ordinary_words(found: Iterable[Candidate], text: str, language: str, words: NameWords) -> list[Candidate]:
    """The candidates without those that are capitals only because they begin a sentence."""
    found = list(found)
    lower = set(_LOWER.findall(text))
    given = gazetteer().given
    named = [one for one in found if one.titled or (one.first.folded in given and one.last.folded not in words.heads)]
    inside = {word.folded for one in named for word in one.run.words}
    found = [
        one
        for one in found
        if not _is_plain_noun(one, lower, inside, text, language)
        and not _is_inflected(one, inside, text, language, words)
    ]
    common = {one.key for one in found if not _ARTICLE.search(text, max(one.run.start - 4, 0), one.run.start)}
    found = [one for one in found if one.key in common or not _is_one_of_many(one, inside)]
    sure = {word.folded for one in found if not one.weak for word in one.run.words}
    keys = {one.key for one in found if not one.weak and not one.first.initial}
    tables = gazetteer()
    kept: list[Candidate] = []
    for one in found:
        if one.weak and one.first.folded not in sure:
            place = is_place_as_written(one.first.text) and one.first.folded not in words.word_places
            said = one.first.folded in tables.given and not one.first.text.isupper()
            if is_common(one.first.text.lower(), language) and not place and not said:
                continue
        elif one.first.initial and len(one.run.words) > 1 and one.key not in keys and not _is_storm(one, words):
            rest = one.run.part(1, len(one.run.words))
            if " ".join(word.folded for word in rest.words) in keys and one.first.folded not in tables.given:
                one = candidate(rest, titled=one.titled)
        kept.append(one)
    return kept


def _is_storm(one: Candidate, words: NameWords) -> bool:
    return one.first.folded in words.event_firsts


def _is_plain_noun(one: Candidate, lower: set[str], inside: set[str], text: str, language: str) -> bool:
    """Whether a single capitalised word is one that the article also writes small ("Race walk")."""
    word = one.first
    if len(one.run.words) > 1 or one.run.tail or one.titled or word.text.isupper():
        return False
    tables = gazetteer()
    place = is_place(word.text) or word.folded in tables.given
    if not place and _NUMBERED.match(text, word.end) and is_common(word.folded, language):
        return True  # "Category 1", "Chapter 3"
    if word.folded not in lower:
        return False
    known = word.folded in tables.given or word.folded in tables.countries or word.folded in inside
    return not known or (word.initial and word.folded not in tables.given)


def _is_one_of_many(one: Candidate, inside: set[str]) -> bool:
    """Whether a single word that only ever follows "a" names a kind of thing ("a Tweet", "a Dalit")."""
    word = one.first
    if len(one.run.words) > 1 or one.run.tail or one.titled or word.text.isupper() or is_place(word.text):
        return False
    return word.folded not in inside and word.folded not in gazetteer().given


def _is_inflected(one: Candidate, inside: set[str], text: str, language: str, words: NameWords) -> bool:
    """Whether a single word is an opener, or an ordinary word in another form than its base ("Witnesses")."""
    word, tables = one.first, gazetteer()
    if len(one.run.words) > 1 or one.run.tail or one.titled or word.folded in inside or is_place(word.text):
        return False
    if word.folded in words.openers:
        return True
    if word.folded in words.event_marks or word.folded in words.organisation_heads:
        return False
    if word.text.isupper() or word.folded in tables.given or _LED.search(text, max(word.start - 12, 0), word.start):
        return False
    return is_common(word.folded, language) and simplemma.lemmatize(word.folded, lang=language).lower() != word.folded

"""Who an article speaks of where it does not say the full name: surnames, pronouns, "the 34-year-old", "the bridge".

Simple and conservative: what cannot be told stays open.  One pass per article, linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from reconcile.articles.document import KEPT, LONGEST_KEPT
from reconcile.claims.characters import Character, characters
from reconcile.claims.words import is_verb, words_of
from reconcile.kinds.backwards import backwards
from reconcile.kinds.gazetteer import peoples, sex_of
from reconcile.kinds.name_relation import name_parts
from reconcile.kinds.name_words import NameWords, fold, name_words
from reconcile.kinds.quotation import spans
from reconcile.kinds.wordindex import first_words, starts_of
from reconcile.model import Document, Mention, Sentence
from reconcile.packs.deeds.load import deed_words

LONGEST = 3000  # characters of a sentence; more is no sentence but text without layout
REACH = 600  # characters back for "the company"
OF_AN_AGE = "-year-old"
FAR = 2  # paragraphs back, beyond which a pronoun is the article's main person or nobody
_SUBJECTLESS = ("es",)  # languages that leave a pronoun out
_OBJECTS = frozenset(("him",))
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BEFORE = re.compile(r"\n?[ \u00a0]\.?([^\W\d_]+(?:-[^\W\d_]+)?)")  # read backwards
_BEFORE_REACH = 30  # characters
_SENTENCE = re.compile(r"[^.!?\n“”\"]{0,120}")
_APPOSITION = re.compile(r"\s?,\s(?:\d{1,3},\s)?(?:an?|the|una?|el|la)\s([^,.;()]{2,60})")
_AGE_AFTER = re.compile(r",\s(\d{1,3})(?=[,.;)]|$|\sand\s)")
_DETERMINERS = frozenset(("the", "this", "that", "el", "la", "este", "esta"))
_DESCRIPTION = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ee]l|[Ll]a|[Ee]ste|[Ee]sta)\s((?:(?:\d{1,3}-year-old|[^\W\d_]+)\s){0,2}?)"
    r"(\d{1,3}-year-old\b(?!\s[^\W\d_])|[^\W\d_]{3,})\b"
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Reference:
    """Words of an article that stand for a character: a name, a pronoun or a description."""

    start: int
    end: int
    name: str  # of the character
    kind: str
    by: str  # "name", "pronoun" or "description"


def references(document: Document, mentions: Sequence[Mention]) -> tuple[Reference, ...]:
    """Every name, resolvable pronoun and definite description of an article, in text order."""
    return cast_of(document, mentions).found


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Whom an article speaks of; ``main`` is the name of the one person whom it is about, "" where there is none."""

    found: tuple[Reference, ...]
    main: str


_lately: dict[tuple[int, int], tuple[Document, Sequence[Mention], Cast]] = {}  # by identity of what is kept with it


def cast_of(document: Document, mentions: Sequence[Mention]) -> Cast:
    """Whom an article speaks of, in text order.

    Who checks the claims of a dossier asks again after who pulled them.  What was read lately is known again by
    identity, since to compare all mentions of an article takes long.
    """
    if len(document.article.text) > LONGEST_KEPT:
        return _read_cast(document, mentions)
    key = (id(document), id(mentions))
    known = _lately.get(key)
    if known is None:
        if len(_lately) >= KEPT:
            _lately.clear()
        known = _lately[key] = (document, mentions, _read_cast(document, mentions))
    return known[2]


def _read_cast(document: Document, mentions: Sequence[Mention]) -> Cast:
    reader = _Reader(document, mentions)
    return Cast(found=reader.read(), main=reader.main.name if reader.main is not None and reader.main_rules else "")


def main_character(found: Sequence[Character], kind: str = "person", title_end: int = 0) -> Character | None:
    """Whom an article is about: named most often, a name in its title counting as three; None where two are even."""
    weights = {one: len(one.spans) + 2 * any(start < title_end for start, _ in one.spans) for one in found}
    ranked = sorted((one for one in found if one.kind == kind), key=lambda one: (-weights[one], one.spans))
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] == weights[ranked[1]]):
        return None
    return ranked[0]


class _Reader:
    """One article, read from its beginning: who was named last, and who each pronoun and description stands for."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document, self.text = document, document.article.text
        self.words: NameWords = name_words(document.language)
        self.personal = {form for number, forms in self.words.pronouns if number in ("she", "he") for form in forms}
        self.cast = characters(mentions)
        self.sex = {one.name: _sex(one, self.text, self.words) for one in self.cast if one.kind == "person"}
        stated = list(self._ages())
        self.ages = _only(iter(stated))
        self.aged = {name: {age for age, other in stated if other == name} for _, name in stated}
        self.roles = _only(self._roles())
        title_end = document.blocks[0].end if document.blocks else 0
        self.main = main_character(self.cast, title_end=title_end)
        self.main_rules = self.main is not None and self._dominates(self.main)
        self.quoted = [(span.start, span.end) for span in spans(self.text)]
        self.names = _in_order(
            Reference(start=start, end=end, name=one.name, kind=one.kind, by="name")
            for one in self.cast
            for start, end in one.spans
        )
        known = self.words.kin | self.words.identity_nouns | self.words.organisation_words | self.words.heads
        self.nouns = known.union(self.roles)  # "the bridge": others stand for nobody
        self.leads = starts_of(self.text, _DETERMINERS)  # where a description may begin
        self.pronouns = starts_of(self.text, first_words(self.personal))  # where a pronoun may

    def _ages(self) -> Iterator[tuple[str, str]]:
        for one in self.cast:
            if one.kind == "person":
                for _, end in one.spans:
                    stated = _AGE_AFTER.match(self.text, end)
                    if stated:
                        yield stated.group(1), one.name

    def _roles(self) -> Iterator[tuple[str, str]]:
        """Role nouns beside names: "trainer Luis Munoz", "Ema Suryani, a doctor at ..."."""
        for one in self.cast:
            for start, end in one.spans if one.kind == "person" else ():
                before = _word_before(self.text, start)
                if before in self.words.roles:
                    yield before, one.name
                after = _APPOSITION.match(self.text, end)
                for word in _WORD.findall(after.group(1))[:6] if after else ():
                    if fold(word) in self.words.prepositions:
                        break
                    if fold(word) in self.words.roles:
                        yield fold(word), one.name
                        break

    def read(self) -> tuple[Reference, ...]:
        out: list[Reference] = []
        position = 0  # in self.names
        for sentence in self.document.sentences:
            own: list[Reference] = []
            while position < len(self.names) and self.names[position].start < sentence.end:
                if self.names[position].start >= sentence.start:
                    own.append(self.names[position])
                position += 1
            candidates = self._candidates(sentence, own) if sentence.end - sentence.start < LONGEST else ()
            for start, end, word in candidates:
                found = self._resolve(start, end, word, sentence, own, out)
                if found:
                    own = _in_order([*own, found])
            out.extend(own)
        return tuple(out)

    def _candidates(self, sentence: Sentence, own: Sequence[Reference]) -> Iterator[tuple[int, int, str]]:
        """Pronouns ("he") and descriptions ("the athlete") of a sentence, outside names and quotations."""
        taken = [(one.start, one.end) for one in own]
        plain: list[tuple[int, int, str]] = []
        for match in self._descriptions(sentence):
            said = (fold(match.group(2)), *fold(match.group(1)).split())
            described = (word for word in said if word in self.nouns or word.endswith(OF_AN_AGE))
            plain.extend((match.start(), match.end(), f"the {word}") for word in described)
        if _begins_in(self.pronouns, sentence):
            for match in _WORD.finditer(self.text, sentence.start, sentence.end):
                if match.group().lower() in self.personal:
                    plain.append((match.start(), match.end(), match.group().lower()))
        opening = (
            _WORD.search(self.text, sentence.start, sentence.end) if self.document.language in _SUBJECTLESS else None
        )
        if opening and fold(opening.group()) in self.words.person_verbs | self.words.speech_verbs:
            plain.append((opening.start(), opening.end(), ""))  # "Nació en Cuenca": who did is not said again
        for start, end, word in sorted(plain):
            if not any(low < end and start < high for low, high in taken) and not self._is_quoted(start):
                yield start, end, word

    def _descriptions(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        free_from = sentence.start
        for start in _begins_in(self.leads, sentence):
            match = _DESCRIPTION.match(self.text, start, sentence.end) if start >= free_from else None
            if match is not None:
                free_from = match.end()
                yield match

    def _is_quoted(self, position: int) -> bool:
        at = bisect_right(self.quoted, (position, len(self.text))) - 1
        return at >= 0 and position < self.quoted[at][1]

    def _resolve(
        self, start: int, end: int, word: str, sentence: Sentence, own: Sequence[Reference], out: Sequence[Reference]
    ) -> Reference | None:
        if word.startswith("the "):
            name, kind = self._described(word[4:], start, sentence, [*out[-12:], *own])
            if not name and word.endswith(OF_AN_AGE) and self._stands_alone(start, end):
                name = self._of_that_age(word[4:].split("-")[0], start, sentence, own, out)
            by = "description"
        else:
            name, kind, by = self._meant(word, start, sentence, own, out), "person", "pronoun"
        return Reference(start=start, end=end, name=name, kind=kind, by=by) if name else None

    def _meant(
        self, word: str, start: int, sentence: Sentence, own: Sequence[Reference], out: Sequence[Reference]
    ) -> str:
        """Whom "he" or "her" means: the subject of this sentence, of the last ones, else the article's main person."""
        form = next((number for number, forms in self.words.pronouns if word in forms), "")
        people = [one for one in own if one.end <= start and one.kind == "person" and not self._is_quoted(one.start)]
        here = [one for one in people if self._fits_name(one.name, form)]
        main = self.main.name if self.main is not None and self._fits_name(self.main.name, form) else ""
        if here:
            subject = here[-1].name if self._is_joined(here[-1], start) else self._subject(here)
            others = [one.name for one in here if one.name != subject]
            if word in _OBJECTS and (others or self.main_rules):
                return others[-1] if others else main or subject
            return subject
        ahead = self._announced(form, start, own)
        if ahead and not people:
            return ahead
        said = self._sentences_before(sentence, out)
        for index, earlier in enumerate(said):
            fitting = [one for one in earlier if self._fits(one, form) and not self._is_quoted(one.start)]
            if index == 0 and self.main_rules and any(one.name == main for one in fitting):
                return main
            subjects = [one for one in fitting if not self._is_object(one)]
            if subjects:
                return self._subject(subjects)
        if self.main_rules and main:
            return main
        return "" if people else self._from_paragraphs_before(form, sentence, out) or main

    def _announced(self, form: str, start: int, own: Sequence[Reference]) -> str:
        """The name that a pronoun runs ahead of: "In her last year at Osk, Lund won twice"."""
        for one in own:
            if one.start > start:
                between = self.text[start : one.start]
                if any(fold(word) in self.words.kin for word in _WORD.findall(between)):
                    return ""  # "her mother, Amy Otis": she is not her own mother
                said = _WORD.match(self.text, min(one.end + 1, len(self.text)))
                if said and fold(said.group()) in self.words.speech_verbs:
                    return ""
                ahead = between.rstrip().endswith(",") and between.count(",") == 1 and self._fits(one, form)
                return one.name if ahead else ""
        return ""

    def _is_joined(self, one: Reference, start: int) -> bool:
        """Whether a pronoun follows a name at once: "Mollenkopf and his board"."""
        return self.text[one.end : start].strip() in ("and", "with", "y", "con")

    def _is_object(self, one: Reference) -> bool:
        """Whether a name stands after a preposition: "followed by Jared Tallent", "directed by trainer Luis Munoz"."""
        before = _WORD.findall(self.text[max(one.start - 40, 0) : one.start])[-3:]
        for word in reversed([fold(word) for word in before]):
            if word in self.words.prepositions:
                return one.by != "pronoun"
            if word not in self.words.roles and word not in self.words.titles and word not in peoples():
                return False
        return False

    def _sentences_before(self, sentence: Sentence, out: Sequence[Reference]) -> list[list[Reference]]:
        return list(reversed(self._in_block(sentence.block, out, sentence.start)))

    def _from_paragraphs_before(self, form: str, sentence: Sentence, out: Sequence[Reference]) -> str:
        for block in range(sentence.block - 1, max(sentence.block - FAR - 1, -1), -1):
            for earlier in reversed(self._in_block(block, out, sentence.start)):
                fitting = [one for one in earlier if self._fits(one, form) and not self._is_object(one)]
                if fitting:
                    return self._subject(fitting)
        return ""

    def _in_block(self, block: int, out: Sequence[Reference], upto: int) -> list[list[Reference]]:
        """The references of a paragraph before a position, by sentence."""
        bounds = self.document.blocks[block]
        grouped: dict[int, list[Reference]] = {}
        for one in reversed(out):
            if one.start < bounds.start:
                break
            if one.start < min(bounds.end, upto):
                at = bisect_right(self.document.sentences, one.start, key=lambda sentence: sentence.start) - 1
                grouped.setdefault(at, []).insert(0, one)
        return [grouped[at] for at in sorted(grouped)]

    def _fits(self, one: Reference, form: str) -> bool:
        return one.kind == "person" and self._fits_name(one.name, form)

    def _fits_name(self, name: str, form: str) -> bool:
        return not form or self.sex.get(name, "") in ("", "f" if form == "she" else "m")

    def _subject(self, fitting: Sequence[Reference]) -> str:
        """The grammatical subject among references of a sentence: the first that is no possessive and no object.

        In "X said that Y was in her second year" it is the subject of what was said.
        """
        plain = [one for one in fitting if one.by == "pronoun" or self.text[one.end : one.end + 2] not in ("'s", "’s")]
        able = [one for one in plain if not self._is_object(one)] or plain or list(fitting)
        first = able[0]
        for one in able[1:]:
            between = [fold(word) for word in _WORD.findall(self.text[first.end : one.start])]
            if one.by == "name" and not self.words.speech_verbs.isdisjoint(between) and len(between) < 8:
                return one.name
        return first.name

    def _described(self, noun: str, start: int, sentence: Sentence, recent: Sequence[Reference]) -> tuple[str, str]:
        """Whom "the 34-year-old", "the trainer", "the company" or "the bridge" means."""
        if noun.endswith(OF_AN_AGE):
            return self.ages.get(noun.split("-")[0], ""), "person"
        if noun in self.words.kin:
            return "", "person"
        if noun in self.roles:
            return self.roles[noun], "person"
        if noun in self.words.identity_nouns:
            return (self.main.name if self.main is not None and self.main_rules else ""), "person"
        if noun in self.words.organisation_words:
            firms = [one for one in recent if one.kind == "organisation" and sentence.start - REACH < one.start < start]
            return (firms[-1].name if len({one.name for one in firms}) == 1 else ""), "organisation"
        return self._headed(noun, start)

    def _stands_alone(self, start: int, end: int) -> bool:
        """Does no noun follow "the 34-year-old" but a verb or a mark?"""
        language = self.document.language
        last = list(words_of(self.text, start, end, language))[-1]
        behind = last.lemma in deed_words(language).auxiliaries or is_verb(self.text, last, language)
        return behind or self.text[start:end].endswith(OF_AN_AGE)

    def _of_that_age(
        self, age: str, start: int, sentence: Sentence, own: Sequence[Reference], out: Sequence[Reference]
    ) -> str:
        """Whom the article speaks of at "the 34-year-old", as at a pronoun; nobody of whom it tells another age.

        Two who are told to be so old are told apart by nothing.
        """
        if any(age in told for told in self.aged.values()):
            return ""
        name = self._meant("", start, sentence, own, out)
        return "" if name in self.aged else name

    def _headed(self, noun: str, start: int) -> tuple[str, str]:
        """The one thing whose name ends with a noun: "the bridge" is the Golden Gate Bridge."""
        if noun not in self.words.heads:
            return "", "place"
        headed = {
            (one.name, one.kind)
            for one in self.cast
            if one.kind != "person" and name_parts(one.name)[-1:] == (noun,) and len(name_parts(one.name)) > 1
            if one.spans[0][0] < start
        }
        return min(headed) if len(headed) == 1 else ("", "place")

    def _dominates(self, main: Character) -> bool:
        """Whether the article is one person's: named three times and twice as often as anyone else, or alone."""
        people = [one for one in self.cast if one.kind == "person"]
        others = max((len(one.spans) for one in people if one != main), default=0)
        first = min(one.spans[0] for one in people) == main.spans[0]
        return len(main.spans) >= max(3, 2 * others) or (first and not others)


def _begins_in(starts: Sequence[int], sentence: Sentence) -> Sequence[int]:
    return starts[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _word_before(text: str, start: int) -> str:
    """The word that a blank divides from a name, folded; "" where there is none."""
    before = _BEFORE.match(backwards(text, start, _BEFORE_REACH))
    return fold(before[1][::-1]) if before else ""


def _in_order(found: Iterable[Reference]) -> list[Reference]:
    return sorted(found, key=attrgetter("start", "end", "name", "kind", "by"))


def _only(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    """What belongs to exactly one name: two of one age, or two trainers, are told apart by neither."""
    found: dict[str, set[str]] = {}
    for key, name in pairs:
        found.setdefault(key, set()).add(name)
    return {key: min(named) for key, named in found.items() if len(named) == 1}


def _sex(one: Character, text: str, words: NameWords) -> str:
    """ "f" or "m" by title, by the noun before or behind the name, by the given name; "" where nothing says so."""
    for start, end in one.spans:
        after = _APPOSITION.match(text, end)
        nearby = [_word_before(text, start)]
        nearby += [fold(word) for word in _WORD.findall(after.group(1))[:5]] if after else []
        for word in nearby:
            if word in words.she or word in words.he:
                return "f" if word in words.she else "m"
    return sex_of(name_parts(one.name)[0]) or _sex_by_pronouns(one, text, words)


def _sex_by_pronouns(one: Character, text: str, words: NameWords) -> str:
    """The pronoun that follows a name soonest, where all occurrences agree."""
    forms = dict(words.pronouns)
    told: set[str] = set()
    for _, end in one.spans:
        stretch = _SENTENCE.match(text, end)
        for word in _WORD.findall(stretch.group() if stretch else ""):
            if word[0].isupper():
                break
            if word in forms["she"] or word in forms["he"]:
                told.add("f" if word in forms["she"] else "m")
                break
    return told.pop() if len(told) == 1 else ""

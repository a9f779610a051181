"""What happened at a time: the verb or noun that a date or time belongs to, however many words stand between.

"In 1922, with money from her sister, she bought her first plane": the year belongs to the buying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.words import WORD, Word, concept_of, is_verb
from reconcile.packs.deeds.load import DeedWords, deed_words

REACH: Final = 24  # words between a time and what happened then
PHASE_REACH: Final = 8  # words between "began" and what did
TOWARD_REACH: Final = 6  # words between "called" and the crash to which somebody was
BUILD: Final = "build"  # the concept of what is done to a work that is begun
WORK_REACH: Final = 12  # words between "was begun" or "was finished" and a second time told with "and"
ANTECEDENT_REACH: Final = 240  # characters before "it" in which the work stands that was finished
SUBJECT_REACH: Final = 5  # ... between a time and the disaster that did something then
OBJECT_REACH: Final = 3  # ... and between "caught" and "fire"
ANOTHER_REACH: Final = 30  # characters before a noun in which "earlier" stands
LONGEST_LABEL: Final = 4  # words
CLEFT_WORDS: Final = 6  # "It was not until just before | 4 a.m. that ..."
LABELS: Final = re.compile(r"\s?[:|]\s?\Z")
ASIDE: Final = re.compile(r"\s?\([^()\n]{1,40}\)[\s,]*\Z")  # "born in Halden | (Norway) | on 3 May"
ASIDE_REACH: Final = 48  # characters
STOP: Final = re.compile(r"[;()“”\"►\n]|:(?!\d)")


def deed_of(text: str, words: Sequence[Word], start: int, end: int, language: str) -> tuple[Word, ...]:
    """The words that say what happened at the time from ``start`` to ``end``, in order; none where it is open.

    ``words``: those of its sentence, in order.  What began or happened is told with the word that says so.
    """
    return Clause(text, words, language).deed(start, end)


def is_another_one(text: str, word: Word, language: str) -> bool:
    """Is a deed told as another than the one that an article is about: "the earlier crash", "a second quake"?"""
    before = text[max(0, word.start - ANOTHER_REACH) : word.start].lower().split()
    return not deed_words(language).another.isdisjoint(before[-2:])


class Clause:
    """A sentence, as far as its verbs and the nouns of deeds go; words are told by their index."""

    def __init__(self, text: str, words: Sequence[Word], language: str) -> None:
        self.text, self.words, self.language = text, words, language
        self.told: DeedWords = deed_words(language)

    def deed(self, start: int, end: int) -> tuple[Word, ...]:
        start = self._before_bracket(start, end)
        first = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        behind = next((i for i, word in enumerate(self.words) if word.start >= end), len(self.words))
        found = next(self._ways(first, behind, start, end), None)
        if found is None:
            return ()
        parts = {found, *self._with_phase(found), *self._joined(found), *self._befell(behind, found)}
        told = tuple(self.words[i] for i in sorted(parts))
        return (*self._built(found), *told) if len(told) == 1 and self._is_phase(found) else told

    def _before_bracket(self, start: int, end: int) -> int:
        """Where a bracket begins that holds a time alone behind a noun, "on her voyage | (3 May)"; else the time."""
        if self.text[max(0, start - 1) : start] != "(" or self.text[end : end + 1] != ")":
            return start
        before = next((word for word in reversed(self.words) if word.end < start), None)
        is_noun = before is not None and not before.capital and self.text[before.end : start] == " ("
        return start - 2 if is_noun else start

    def _befell(self, behind: int, found: int) -> Iterator[int]:
        """The disaster that did what happened behind a time: "on 3 May an | explosion at the mill caused a fire"."""
        for i in range(behind, min(found, behind + SUBJECT_REACH)):
            if self._form(i) in self.told.prepositions:
                return
            if self.words[i].concept in self.told.befalls and self._is_noun(i):
                yield i
                return

    def _ways(self, first: int, behind: int, start: int, end: int) -> Iterator[int]:
        """Where what happened may stand, likeliest first."""
        if self._is_of_noun(first, behind, start, end):
            yield from (i for i in (behind,) if self._is_noun(i))
            return
        if self._opens(first, start):
            yield from self._forward(behind, end)
        yield from self._label(first, start)
        yield from self._backward(first, start)
        if self._gap(behind, end).isspace() and self._is_deed(behind):
            yield behind  # "the firm, which is small, on Monday | raised its offer"

    def _is_of_noun(self, first: int, behind: int, start: int, end: int) -> bool:
        """Does a time stand between an article and its noun: "to the | 1948 Games", "her | 1948 win"?

        What was done "at the | 1948 Games" was done then.
        """
        if first == 0 or self._form(first - 1) not in self.told.articles or self._form(first - 2) in self.told.within:
            return False
        if self.text[self.words[first - 1].end : start] != " ":
            return False
        return self._gap(behind, end) == " " and bool(self.words[behind].concept) and not self._is_deed(behind)

    def _form(self, i: int) -> str:
        return self.text[self.words[i].start : self.words[i].end].lower() if 0 <= i < len(self.words) else ""

    def _gap(self, i: int, edge: int) -> str:
        """What stands between an offset and the word behind it."""
        return self.text[edge : self.words[i].start] if i < len(self.words) else ""

    def _opens(self, first: int, start: int) -> bool:
        """Does a time open its sentence, but for small words?  "Early in | 1922", "..., and on | 3 May"."""
        edge = start
        if self._is_cleft(first):
            return True
        for i in range(first - 1, -1, -1):
            gap, form = self.text[self.words[i].end : edge], self._form(i)
            if STOP.search(gap) or ("," in gap and self._form(i + 1) in self.told.joins):
                return True
            if form in self.told.pronouns or (self.words[i].concept and form not in self.told.leads):
                return self._is_set(first, start)
            edge = self.words[i].start
        return True

    def _is_set(self, first: int, edge: int) -> bool:
        """Does only where or how it was stand before a time, set apart by a comma?  "In Osk, on | 3 May, she left"."""
        begin = self._begin(first)
        last = next((i for i in range(first - 1, begin - 1, -1) if self.words[i].concept), begin)
        is_apart = "," in self.text[self.words[last].end : edge]
        is_phrase = self._form(begin) in self.told.settings
        return is_apart and is_phrase and not any(self._is_deed(i) for i in range(begin, first))

    def _is_cleft(self, first: int) -> bool:
        """Is nothing told before a time but that it was then?  "It was in | 1922 that she left"."""
        begin = self._begin(first)
        return (
            1 < first - begin <= CLEFT_WORDS
            and self._form(begin) in self.told.cleft_opens
            and all(self._form(i) in self.told.cleft for i in range(begin + 1, first))
        )

    def _begin(self, first: int) -> int:
        """The first word of what a colon, a bracket or a quotation mark before a word opens."""
        for i in range(first - 1, 0, -1):
            if STOP.search(self.text[self.words[i - 1].end : self.words[i].start]):
                return i
        return 0

    def _is_deed(self, i: int) -> bool:
        """Is a word a verb that says what happened: no auxiliary, no "from sprinting", no "a known ..."?"""
        word, form, before = self.words[i], self._form(i), self._form(i - 1)
        if word.verbal:
            return True
        if word.lemma in self.told.auxiliaries or before in self.told.articles or not self._is_verb(i):
            return False
        return not (form.endswith(tuple(self.told.gerund)) and before in self.told.prepositions)

    def _is_verb(self, i: int) -> bool:
        """Is a word a verb, in lower case or as the first word of a line or an entry?"""
        word, form = self.words[i], self._form(i)
        if not word.capital:
            return is_verb(self.text, word, self.language)
        opens = i == 0 or not self._gap(i, self.words[i - 1].end).isspace()
        return opens and is_verb(form, Word(0, len(form), word.lemma, word.concept, False), self.language)

    def _is_noun(self, i: int) -> bool:
        """Is a word the noun of a deed, and no first part of a longer name: "fire department"?"""
        if self.words[i].concept not in self.told.nouns or is_verb(self.text, self.words[i], self.language):
            return False
        behind = i + 1
        if behind == len(self.words) or not self.words[behind].concept or self._gap(behind, self.words[i].end) != " ":
            return True
        return self._is_verb(behind) or self.words[behind].concept in self.told.phases

    def _forward(self, behind: int, edge: int) -> Iterator[int]:
        """The first verb behind a time that opens, over what a small sentence of its own says: "after she won, ..."."""
        aside, named, behind_comma = False, -1, []
        main = self._main(behind)
        for i in range(behind, min(len(self.words), behind + REACH)):
            gap, edge = self._gap(i, edge), self.words[i].end
            if ";" in gap:
                return
            was_aside = aside
            aside = (aside and "," not in gap) or (i != main and self._opens_aside(i, gap, is_first=i == behind))
            if not aside and self._is_deed(i) and not self._is_told(i) and not self._is_by(i):
                if "," in gap and i > behind and not was_aside:  # "the dam, | built by Norvik, gave way"
                    aside = True
                    behind_comma.append(i)
                else:
                    yield i
            elif main >= 0 and not aside and named < 0 and self._is_noun(i):
                named = i
        yield from behind_comma
        if named >= 0:
            yield named  # "it is | 11:40 p.m. when the failure of a dam sets free ..."

    def _opens_aside(self, i: int, gap: str, *, is_first: bool) -> bool:
        """Does a word open a small sentence of its own?  "As", not in "known as"."""
        form = self._form(i)
        return form in self.told.asides and (form not in self.told.asides_behind_comma or "," in gap or is_first)

    def _main(self, behind: int) -> int:
        """The word that opens what "it was then" tells of: "it was in 1922 | that she left"; -1 where none does."""
        if not self.words or self._form(self._begin(behind)) not in self.told.cleft_opens:
            return -1
        near = range(behind, min(len(self.words), behind + CLEFT_WORDS))
        return next((i for i in near if self._form(i) in self.told.cleft_joins), -1)

    def _is_told(self, i: int) -> bool:
        """Does a word say that something is said?  A name says nothing: "the United | States"."""
        return self.words[i].lemma in self.told.telling and not self.words[i].capital

    def _is_by(self, i: int) -> bool:
        """Does a participle only say by whom: "an expedition | led by Lund reached the pass"?"""
        return self._form(i + 1) in self.told.by and self._form(i - 1) not in self.told.passive

    def _label(self, first: int, start: int) -> Iterator[int]:
        """What a line of a box is about: "Born: | 3 May 1961", "Date of birth | 3 May 1961"."""
        if 0 < first <= LONGEST_LABEL and LABELS.search(self.text, self.words[first - 1].end, start):
            yield from (i for i in range(first) if self._is_deed(i) or self.words[i].concept in self.told.nouns)

    def _backward(self, first: int, edge: int) -> Iterator[int]:
        """The last verb or noun of a deed before a time, in its clause."""
        for i in range(first - 1, max(-1, first - 1 - REACH), -1):
            if aside := ASIDE.search(self.text, max(0, edge - ASIDE_REACH), edge):
                edge = aside.start()
            if self.words[i].start >= edge:
                continue
            if STOP.search(self.text[self.words[i].end : edge]) or self._is_told(i):
                return
            if self._is_deed(i):
                yield i
            elif self._is_noun(i):
                yield self._done_to(i)
            if self._form(i) in self.told.opens:
                return
            edge = self.words[i].start

    def _done_to(self, noun: int) -> int:
        """What was done to or for a deed: "raised its | bid", "called to the | crash", not "died in the | crash"."""
        for i in range(noun - 1, max(-1, noun - 1 - TOWARD_REACH), -1):
            if self._gap(i + 1, self.words[i].end).strip(" "):
                break
            if self._is_deed(i):
                return noun if self._is_phase(i) else i
            if self._form(i) in self.told.prepositions - self.told.toward:
                break
        return noun

    def _with_phase(self, found: int) -> Iterator[int]:
        """What began or happened, where ``found`` says only so; or the word that says that it did.

        A verb right behind the noun of a deed tells the same: "an explosion | tore", "a fire | destroyed".
        """
        before = found - 1
        if before >= 0 and self._gap(found, self.words[before].end) == " " and self._is_noun(before):
            yield before
            return
        is_phase, is_noun = self.words[found].concept in self.told.phases, self._is_noun(found)
        for i in range(found - 1, max(-1, found - 1 - PHASE_REACH), -1):
            gap = self._gap(i + 1, self.words[i].end)
            if STOP.search(gap) or "," in gap or self._form(i) in self.told.opens:
                break
            is_its = self._is_noun(i) if is_phase else is_noun and self._is_phase(i)
            if is_its:
                yield i
                return
        if is_phase:
            yield from (i for i in self._objects(found) if self._is_noun(i))

    def _joined(self, found: int) -> Iterator[int]:
        """The verb that "and" joins to that of a deed: "crashed and | burned"."""
        before = found - 2
        if before < 0 or self._form(found - 1) not in self.told.together or not self._is_deed(found):
            return
        if self.text[self.words[before].end : self.words[found].start].strip(" ").lower() == self._form(found - 1):
            yield from (i for i in (before,) if self._is_deed(i))

    def _is_phase(self, i: int) -> bool:
        return self.words[i].concept in self.told.phases and self._is_deed(i)

    def _built(self, found: int) -> Iterator[Word]:
        """The building of a work that was begun or finished: "the tower | was finished", not "the deal | was"."""
        work = next(self._works(found), None)
        if work is not None:
            yield self.words[work]._replace(concept=BUILD)

    def _works(self, found: int) -> Iterator[int]:
        """Where a work is told that was begun or finished; "it" is one where such stands before."""
        subject = self._begun_or_ended(found) - 1
        if self._form(subject) in self.told.opens:
            subject -= 1  # "the dam, | which was finished"
        if subject >= 0 and self._form(subject) in self.told.it:
            yield from (i for i in (subject,) if self._is_of_work(self.words[i].start))
        elif subject >= 0:
            yield from (i for i in (subject,) if self._is_work(i))
        elif self._form(found) in self.told.participles and self._is_work(found - 1):
            yield found - 1  # "a dam | finished in 1936"
        else:
            yield from (i for i in self._objects(found) if self._is_work(i))

    def _begun_or_ended(self, found: int) -> int:
        """The "was" of "was finished" or of "was begun in 1541 and | finished"; 0 where there is none."""
        for i in range(found - 1, max(0, found - 1 - WORK_REACH), -1):
            if STOP.search(self._gap(i + 1, self.words[i].end)) or self._form(i) in self.told.opens:
                break
            if self._form(i) in self.told.passive:
                return i
            if self._is_deed(i) and not self._is_phase(i):
                break
        return 0

    def _is_work(self, i: int) -> bool:
        """Is a noun a work, and what is spoken of: not "the roof of the | tower", "the | tower's roof"?"""
        if i < 0 or self.words[i].concept not in self.told.works or not self._form(i).isalpha():
            return False
        if self._is_named_on(i):
            return False
        before = i - 1 - (self._form(i - 1) in self.told.articles)
        return self._form(before) not in self.told.of or (before > 0 and self._is_work(before - 1))

    def _is_named_on(self, i: int) -> bool:
        """Is a noun the first part of a longer name: "the | tower roof"?"""
        on = i + 1
        if on == len(self.words) or self._gap(on, self.words[i].end) != " ":
            return False
        return bool(self.words[on].concept) and not self._is_verb(on)

    def _is_of_work(self, start: int) -> bool:
        """Does what stands before a pronoun tell of a work, and so "it" mean that?"""
        before = self.text[max(0, start - ANTECEDENT_REACH) : start]
        return any(concept_of(word, self.language) in self.told.works for word in WORD.findall(before))

    def _objects(self, found: int) -> range:
        return range(found + 1, min(len(self.words), found + 1 + OBJECT_REACH))

"""Quotations: words in quotation marks, and who is said to have spoken them.

Marks read: “...”, "...", «...», <<...>>, „...“, and '...' where the apostrophe cannot be one.  A quotation that goes on
in the next paragraph (its mark opens again, unclosed) is one quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.name_types import ORGANISATION, PERSON
from reconcile.kinds.name_words import NameWords, fold, name_words
from reconcile.kinds.naming import names
from reconcile.kinds.quotation_relation import relate_quotations
from reconcile.model import Mention, Related, Relation
from reconcile.values import Name, Quote, Value

LONGEST = 4000  # characters: an unclosed mark must not swallow the article
LONGEST_SINGLE = 800  # where the mark may be an apostrophe
REACH = 160  # characters around a quotation in which its speaker is looked for
SHORTEST = 2  # words; a single word in marks is emphasis, a nickname or a title, unless someone says it

_MARK = re.compile(r"[“”\"«»„‘’']|<<|>>")
_CLOSES = {"“": "”", '"': '"', "«": "»", "<<": ">>", "„": "“”", "‘": "’", "'": "'"}
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n?\s*")
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<![^\W\d_a-z])[.!?…][\"”’']?(?:\s+(?=[^\W\d_a-z\"“‘])|\s*$)|\n"
)
_PHRASE_END = re.compile(r"[;:!?]\s|\b(?:that|when|after|before|while|as|to|who|in|que|cuando)\b")
_ARTICLE = re.compile(r"^\W*(?:the|el|la|los|las|a|an)\b", re.IGNORECASE)
_FRAME_COMMA = re.compile(r"[,;]\s*$")


@dataclass(frozen=True, slots=True)
class Span:
    """A quotation with its marks, and the parts of the text between them (several where it runs over paragraphs)."""

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]


# --- marks --------------------------------------------------------------------------------------


def spans(text: str) -> list[Span]:
    """Every stretch of a text in quotation marks, outermost marks only, in text order."""
    marks = [(match.start(), match.end(), match.group()) for match in _MARK.finditer(text)]
    found: list[Span] = []
    parts: list[tuple[int, int]] = []  # of an unclosed quotation that the next paragraph continues
    first, index = 0, 0
    while index < len(marks):
        start, after, mark = marks[index]
        if mark not in _CLOSES or not _may_open(text, start, after, mark):
            index += 1
            continue
        end_of_paragraph = _paragraph_end(text, after)
        reach = min(end_of_paragraph, after + LONGEST_SINGLE) if mark in "'‘" else end_of_paragraph
        closing = _closing(text, marks, index, reach)
        first = start if not parts else first
        if closing is None:
            if _continues(text, end_of_paragraph, mark) and end_of_paragraph - first < LONGEST:
                parts.append((after, end_of_paragraph))
                index += 1
                while index < len(marks) and marks[index][0] < end_of_paragraph:
                    index += 1
                continue
            parts = []
            index += 1
            continue
        close = marks[closing]
        found.append(Span(first, close[1], (*parts, (after, close[0]))))
        parts = []
        index = closing + 1
    return found


def _may_open(text: str, start: int, after: int, mark: str) -> bool:
    before, behind = text[start - 1 : start], text[after : after + 1]
    if not behind.strip() and mark not in ("<<", "«", "„"):
        return False
    if mark in "'‘":
        return (not before or before.isspace() or before in '([“"—–-:/') and (behind.isalnum() or behind in '“"[.…¿¡')
    return mark != '"' or not before.isdigit()  # 17' 21" is a time, 6'2" a height


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n", start, start + LONGEST)
    return min(len(text), start + LONGEST) if end < 0 else end


def _closing(text: str, marks: Sequence[tuple[int, int, str]], opening: int, end: int) -> int | None:
    """The index of the mark that closes a quotation within its paragraph."""
    mark = marks[opening][2]
    closes = _CLOSES[mark]
    fallback: int | None = None
    for index in range(opening + 1, len(marks)):
        start, after, found = marks[index]
        if start >= end:
            break
        if found not in closes and not (mark == "“" and found == '"'):
            continue
        if mark not in "'‘":
            if mark == '"' and text[start - 1 : start].isspace() and text[after : after + 1].isalnum():
                break  # another one opens
            return index
        if text[after : after + 1].isalnum() or text[start - 1 : start].isspace():
            if text[start - 1 : start].isspace() and fallback is not None:
                return fallback  # another one opens
            continue
        if text[start - 1 : start] in ",.!?…" or not (
            text[start - 1 : start] == "s" and text[after : after + 1] == " "
        ):
            return index if fallback is None or text[start - 1 : start] in ",.!?…" else fallback
        fallback = index if fallback is None else fallback
    return fallback


def _continues(text: str, end: int, mark: str) -> bool:
    """Whether the next paragraph opens with the same mark, as one does that carries a quotation on."""
    gap = _PARAGRAPH.match(text, end)
    return gap is not None and mark not in "'‘" and text.startswith(mark, gap.end())


# --- speakers -----------------------------------------------------------------------------------


def find(context: Context) -> Iterator[Mention]:
    """Every quotation with its speaker as printed; "" where only a pronoun or nobody is said to speak."""
    text, words = context.text, name_words(context.document.language)
    speakers = [mention for mention in names(context.document) if mention.kind in (PERSON, ORGANISATION)]
    found = spans(text)
    before: tuple[int, str] = (-1, "")  # end and speaker of the quotation before
    for index, span in enumerate(found):
        said = _said(text, span)
        next_start = found[index + 1].start if index + 1 < len(found) else len(text)
        speaker, spoken = _speaker(text, span, before[0], next_start, speakers, words)
        if not spoken and before[0] >= 0 and "\n" not in text[before[0] : span.start]:
            speaker = before[1]  # “...,” he said. “...”
        if not spoken and not speaker and before[1] and _goes_on_alone(text, span, before[0]):
            speaker = before[1]  # “...,” Tan said. ¶ “...” ¶
        before = (span.end, speaker)
        if len(_WORD.findall(said)) >= SHORTEST or (spoken and said):
            yield Mention(
                article_id=context.document.article.id,
                start=span.start,
                end=span.end,
                kind="quotation",
                quote=text[span.start : span.end],
                value=Quote(text=said, speaker=speaker),
            )


def _goes_on_alone(text: str, span: Span, before: int) -> bool:
    """Whether a quotation is a paragraph of its own, right after the paragraph of the one before."""
    gap = text[max(before, span.start - 2 * REACH) : span.start]
    broken = gap.rstrip().count("\n") == 0 and gap[len(gap.rstrip()) :].count("\n") > 0
    return broken and not text[span.end : _paragraph_end(text, span.end)].strip()


def _said(text: str, span: Span) -> str:
    joined = " ".join(" ".join(text[start:end].split()) for start, end in span.parts)
    return _FRAME_COMMA.sub("", joined)


def _speaker(
    text: str, span: Span, floor: int, ceiling: int, speakers: Sequence[Mention], words: NameWords
) -> tuple[str, bool]:
    """Who is said to speak, and whether anyone is: “...,” said X / X said / X told Y: “...” / he said."""
    begin = max(text.rfind("\n", max(span.start - REACH, 0), span.start) + 1, floor, span.start - REACH)
    head = text[begin : span.start]
    if head.rstrip().endswith(":"):
        return _stated_before(text, begin, span.start, speakers, words)
    tail = text[span.end : min(_paragraph_end(text, span.end), span.end + REACH, ceiling)]
    if (tail and text[span.end - 2 : span.end - 1] in ",?!…—–-") or tail.startswith((",", " -", " –", " —")):
        after = _stated_after(text, tail, span.end, speakers, words)
        if after is not None:
            return after, True
    return _stated_before(text, begin, span.start, speakers, words)


def _stated_after(text: str, tail: str, offset: int, speakers: Sequence[Mention], words: NameWords) -> str | None:
    sentence = _SENTENCE_END.split(tail, maxsplit=1)[0]
    for count, match in enumerate(_WORD.finditer(sentence)):
        if count > 12:
            break
        if fold(match.group()) in words.speech_verbs:
            plain = _first_name(text, offset, offset + match.start(), speakers)
            if plain or _WORD.search(sentence, 0, match.start()):  # "he said", "the agency's head said"
                return plain
            inverted = _first_name(text, offset + match.end(), offset + len(tail), speakers)
            return inverted if inverted and _near(tail, match.end(), inverted) else ""
    return None


def _near(tail: str, position: int, name: str) -> bool:
    """Whether a name stands in the phrase after "said": “...,” said the head of the agency, Subhan Sahara."""
    at = tail.find(name, position)
    return at >= 0 and not _PHRASE_END.search(tail[position:at])


def _stated_before(text: str, begin: int, end: int, speakers: Sequence[Mention], words: NameWords) -> tuple[str, bool]:
    """X said: “...” / X, head of Y, told Z that he “...”; a pronoun before the verb leaves the speaker open."""
    for match in _SENTENCE_END.finditer(text, begin, end):
        begin = match.end()
    said = list(_WORD.finditer(text, begin, end))
    verbs = [at for at, match in enumerate(said) if fold(match.group()) in words.speech_verbs]
    if not verbs and not text[begin:end].rstrip().endswith(":"):
        return "", False
    upto = verbs[-1] if verbs else len(said)
    people = {form for number, forms in words.pronouns if number != "it" for form in forms}
    things = {form for number, forms in words.pronouns if number == "it" for form in forms}
    if any(match.group().lower() in people for match in said[max(upto - 2, 0) : upto]):
        return "", True
    if said and said[0].group().lower() in people | things:
        return "", True
    limit = said[upto].start() if verbs else end
    person = _first_name(text, begin, limit, speakers)
    return person, bool(verbs)


def _first_name(text: str, start: int, end: int, speakers: Sequence[Mention]) -> str:
    """The first person named in a stretch; else an organisation, where the stretch begins with it ("The RAIB said")."""
    at = bisect_left(speakers, start, key=lambda mention: mention.start)
    inside: list[Mention] = []
    while at < len(speakers) and speakers[at].end <= end:
        if text[speakers[at].end : speakers[at].end + 2] not in ("'s", "’s"):
            inside.append(speakers[at])
        at += 1
    for one in sorted(inside, key=lambda one: one.kind != PERSON):
        if one.kind == PERSON or not _WORD.search(_ARTICLE.sub("", text[start : one.start])):
            return one.value.name if isinstance(one.value, Name) else ""
    return ""


# --- relating, printing -------------------------------------------------------------------------


def relate(a: Mention, b: Mention, _tolerance: Tolerance) -> Related:
    if isinstance(a.value, Quote) and isinstance(b.value, Quote):
        return relate_quotations(a.value.text, b.value.text)
    return Related(relation=Relation.UNKNOWN, label="not a quotation")


def show(value: Value) -> str:
    return f"“{value.text}”" if isinstance(value, Quote) else ""


def normalise(value: Value) -> Mapping[str, object]:
    return {"text": value.text, "speaker": value.speaker} if isinstance(value, Quote) else {}


QUOTATION = Kind(
    name="quotation",
    finds="words in quotation marks and who spoke them",
    layer=Layer.QUOTATION,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)

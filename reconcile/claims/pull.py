"""Article -> claims: what each mention is about, as far as the article alone can tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reconcile.claims.ages import stage_of
from reconcile.claims.another import is_of_another, is_once_more
from reconcile.claims.attributes import attribute_of
from reconcile.claims.coreference import Cast, cast_of
from reconcile.claims.deaths import death_claims
from reconcile.claims.degrees import degree_claims
from reconcile.claims.events import event_claims
from reconcile.claims.frame import Frame, fold, frame
from reconcile.claims.labels import label_of
from reconcile.claims.making import make_claim
from reconcile.claims.measured import is_one_of_many, is_planned, owner_of, stuffs_of
from reconcile.claims.nationality import nationality_claims
from reconcile.claims.parts import (
    ADDEND,
    GATHERED,
    OTHERS,
    counted_with,
    is_another_one,
    is_interim,
    is_since,
    sort_out_of,
)
from reconcile.claims.placed import first_told
from reconcile.claims.portions import portion_of
from reconcile.claims.relatives import parent_claims
from reconcile.claims.roles import role_claims
from reconcile.claims.scope import WHEN, named_before, scope_of
from reconcile.claims.states import is_so_far, order_of
from reconcile.claims.streaks import is_streak
from reconcile.claims.subjects import relative_of, subject_of, target_of
from reconcile.claims.sums import DEAL
from reconcile.claims.trades import trade_claims
from reconcile.claims.unnamed import role_of, unnamed
from reconcile.claims.vehicles import vehicle_of
from reconcile.claims.voyages import voyage_claims
from reconcile.claims.wherefrom import place_claims
from reconcile.claims.words import Word, concept_of, words_of
from reconcile.kinds.nouns import count_words
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Abstention, BlockKind, Claim, Document, Mention
from reconcile.packs.attribute import Attribute
from reconcile.packs.contrasts import CONTRASTS
from reconcile.packs.counted.load import is_anyone
from reconcile.packs.deeds.load import deed_words
from reconcile.values import Count, Quantity, Unreadable

COMPARED = frozenset(
    {"count", "quantity", "money", "percent", "age", "duration", "date", "year", "time", "rank", "ordinal", "medal"}
    | {"score", "ratio", "quotation", "term", "kinship", "category"}
)
# "(Updated 7:40 a.m. Aug. 17)": when the page was made, not when anything happened.
STAMP = re.compile(
    r"(?:^|[(\[|•·\n])\s?(?:[Ll]ast )?(?:[Uu]pdated|[Pp]osted|[Mm]odified|[Pp]ublished)\b:?[^()\[\]\n;]{0,40}$"
)
MEASURED = re.compile(
    r"\b(?:an?|the|its|one)\s(?:[a-z-]+\s){0,1}?(?P<noun>[a-z]{3,})\s(?:of\s)?(?:(?:about|some|nearly|over|almost|roughly)\s)?$"
)
DATELINE = re.compile(r"(?:^|\n)[A-Z][A-Z.' -]+(?:, [A-Z][\w. ]+)*, $")
DISPATCH = re.compile(r",?\s?(?:\d{4}\s?)?(?:\([A-Z][\w /.]+\)|[-–—])")
# "Halden, | southwest of Osk", "in Torval, 42 km | west of Osk"
LYING = re.compile(r"(?P<name>[^\W\d_a-zß-ÿ][\w’'-]*),\s(?:[\d.,]+\s?[a-z]+\s)?$")
THING_REACH = 40  # characters behind an ordinal in which its noun begins
ANOTHER = re.compile(r"(?:,\s|,?\s(?:and|or|y|o)\s)(?:the\s)?\d{1,3}(?:st|nd|rd|th|º|ª)(?!\w)")
STAMP_REACH = 60  # characters before a date in which it is said to be a stamp
ASIDE = re.compile(r"\s?[(\[/]\s?(?:(?:or|about|some|roughly|nearly|approximately|around)\s)?")
OFFERED = ("sort", DEAL)  # in the scope of a sum that is an offer
AGE = "age"  # of now
MAGNITUDE = "magnitude"  # the dimension
MEASURE = "side:measure"  # of a value whose attribute is a measure it is that one
ABOARD = "aboard"  # the cue of attributes of those in a vehicle
ORDER = "side:order"  # the first offer or the new one
FIGURED = frozenset({"count", "quantity", "money", "percent", "duration"})
ONCE = frozenset({"quantity", "duration", "score"})  # what is measured each time that something is done
FATE = "side:fate"  # what became of people says nothing of how many there were
PLACED = frozenset({"place", "part"})
NAMES = frozenset({"person", "place", "organisation", "event"})


def pull_claims(
    document: Document, mentions: Sequence[Mention], attributes: Sequence[Attribute]
) -> tuple[tuple[Claim, ...], tuple[Abstention, ...]]:
    """Every claim of an article in text order, and the mentions that claim nothing, with the reason."""
    claims: list[Claim] = []
    abstentions: list[Abstention] = []
    cast = cast_of(document, mentions)
    placed = tuple(_placed(document, mentions))
    by_sentence, of_kind = _by_sentence(placed), _by_kind(attributes)
    for mention, at in placed:
        block = document.blocks[document.sentences[at].block]
        if block.kind is BlockKind.FURNITURE:
            abstentions.append(_abstain(mention, "furniture"))
        elif isinstance(mention.value, Unreadable):
            abstentions.append(_abstain(mention, mention.value.reason))
        elif mention.kind in WHEN and _is_stamp(document.article.text, mention):
            abstentions.append(_abstain(mention, "stamp"))
        elif mention.kind in COMPARED:
            claims.append(_claim(document, mention, at, by_sentence[at], cast, of_kind.get(mention.kind, ())))
    claims.extend(role_claims(document, [(m, at) for m, at in placed if m.kind in NAMES], cast.found))
    claims.extend(event_claims(document, placed))
    claims.extend(place_claims(document, placed, cast.found))
    claims.extend(parent_claims(document, placed, cast.found))
    claims.extend(trade_claims(document, cast.found))
    claims.extend(death_claims(document, placed, cast.found))
    claims.extend(degree_claims(document, cast.found))
    claims.extend(nationality_claims(document, placed, cast.found))
    claims.extend(voyage_claims(document, placed, cast.found))
    return tuple(sorted(claims, key=lambda c: (c.start, c.end, c.attribute))), tuple(abstentions)


def _placed(document: Document, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, int]]:
    """Mentions with the index of the sentence in which they begin."""
    starts = [s.start for s in document.sentences]
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.start < document.sentences[at].end:
            yield mention, at


def _by_sentence(placed: Iterable[tuple[Mention, int]]) -> Mapping[int, Sequence[Mention]]:
    """The mentions of each sentence, in their order."""
    found: dict[int, list[Mention]] = {}
    for mention, at in placed:
        found.setdefault(at, []).append(mention)
    return found


def _by_kind(attributes: Iterable[Attribute]) -> Mapping[str, Sequence[Attribute]]:
    """The attributes that values of each kind may state, in their order."""
    found: dict[str, list[Attribute]] = {}
    for attribute in attributes:
        for kind in attribute.kinds:
            found.setdefault(kind, []).append(attribute)
    return found


def _abstain(mention: Mention, reason: str) -> Abstention:
    return Abstention(
        article_id=mention.article_id, start=mention.start, end=mention.end, quote=mention.quote, reason=reason
    )


def _claim(
    document: Document,
    mention: Mention,
    at: int,
    together: Sequence[Mention],
    cast: Cast,
    attributes: Sequence[Attribute],
) -> Claim:
    """The claim that a mention in sentence ``at`` makes.

    ``together`` are the mentions of that sentence, ``attributes`` those that values of its kind may state.
    """
    inside = [m for m in together if m is not mention]
    rivals = [m for m in inside if m.kind == mention.kind]
    mention = _with_sort(document, mention, rivals)
    host = _host(document, mention, rivals)
    around: Frame = frame(document, host, at, [r for r in rivals if r is not host])
    subject = subject_of(document, host, at, cast, around.deeds)
    if mention.kind == "age" and not subject:
        subject = unnamed(document.article.text, mention.start, mention.end, document.language)
    attribute = attribute_of(
        document.article.text, host, around, attributes, subject=subject, language=document.language
    )
    scope = _scope(document, mention, at, around, inside, attribute, attributes)
    if OFFERED in scope and any(a.volatile for a in attributes if a.name == attribute):
        attribute = ""  # "raised its offer to $5 a share" tells of no share price
    relative = relative_of(document, at, cast, around.deeds) if mention.kind in WHEN else ""
    return make_claim(
        document,
        mention,
        at,
        attribute=attribute,
        subject=subject,
        scope=tuple(sorted([*scope, ("relative", relative)])) if relative else scope,
        role=around.verbs,
        deed=tuple(sorted({fold(word.concept) for word in around.deeds})),
        target=_target(document, host, at, inside, around) or _role_of_aged(document, mention, subject, cast),
        context=around.words,
        entities=tuple(sorted({fold(m.quote) for m in inside if m.kind in NAMES})),
    )


def _with_sort(document: Document, mention: Mention, rivals: Sequence[Mention]) -> Mention:
    """A count without a noun that counts some of a sort told before: "of the 129 children on board, | 94 died"."""
    if not isinstance(mention.value, Count) or mention.value.noun:
        return mention
    sort = sort_out_of(document.article.text, mention, rivals, document.language)
    return replace(mention, value=replace(mention.value, noun=sort)) if sort else mention


def _target(document: Document, mention: Mention, at: int, inside: Sequence[Mention], around: Frame) -> str:
    """What was done to at a time, whose measure it is, or what lies in a direction."""
    if mention.kind == "term":
        lies = LYING.search(document.article.text, document.sentences[at].start, mention.start)
        return fold(lies["name"]) if lies else ""
    if mention.kind == "quantity":
        return owner_of(document, mention, document.sentences[at].start)
    return target_of(document, mention, inside, around.deeds)


def _role_of_aged(document: Document, mention: Mention, subject: str, cast: Cast) -> str:
    """What only one did or was and the person whose age it is did or was: "attacker", "driver"."""
    if mention.kind != "age" or not subject:
        return ""
    named = (r for r in cast.found if r.by == "name" and fold(r.name) == subject)
    return role_of(document.article.text, named, document.language)


def _thing(document: Document, mention: Mention) -> str:
    """The concept of what an ordinal counts through: "the second | year", "her 23rd | World Cup match".

    Ordinals in a list share theirs: "the 24th and | 26th minute".  Where a name stands behind, it is the noun behind
    the name, else the name's last word.
    """
    text, language = document.article.text, document.language
    start = mention.end
    while further := ANOTHER.match(text, start):
        start = further.end()
    named, edge = "", start
    for word in words_of(text, start, min(len(text), start + THING_REACH), language):
        if text[edge : word.start].strip(" -"):
            break
        if not word.capital:
            return word.concept or (word.lemma if word.lemma in count_words(language).times else named)
        named, edge = word.concept or named, word.end
    return named


def _names_one(document: Document, mention: Mention, at: int) -> bool:
    """Does an ordinal open its sentence to say which one is meant: "The | second bomb", not "the | 20th of 22"?"""
    text, told = document.article.text, deed_words(document.language)
    before = text[document.sentences[at].start : mention.start].rsplit(":", 1)[-1].strip().lower()
    behind = next(words_of(text, mention.end, min(len(text), mention.end + THING_REACH), document.language), None)
    return before in told.articles and behind is not None and behind.concept != ""


def _is_left_open(text: str, mention: Mention, language: str) -> bool:
    """Is it left to the words before what an ordinal counts: "Lund won the | third", not "the | third to die"?"""
    told = deed_words(language)
    before = text[max(0, mention.start - THING_REACH) : mention.start].lower().split()[-1:]
    behind = text[mention.end : mention.end + THING_REACH].lower()
    ends = not behind[:1].isspace() or not (told.joins | told.instead).isdisjoint(behind.split()[:1])
    return ends and not told.articles.isdisjoint(before)


def _measured(document: Document, mention: Mention) -> str:
    """The concept of the noun right before a measure: "a crater | half a mile wide", "a span of | 503 metres"."""
    text = document.article.text
    before = MEASURED.search(text, max(0, mention.start - STAMP_REACH), mention.start)
    measures = vocabulary(document.language, "measuring")["measures"]
    if before is None or before["noun"].endswith(("ing", "ed", "ly")) or before["noun"] in measures:
        return ""
    return concept_of(before["noun"], document.language)


def _is_stamp(text: str, mention: Mention) -> bool:
    """Is a date that of the page or of the dispatch, "OSK, Norway, July 25 (Reuters) -", and of nothing told in it?"""
    before = max(0, mention.start - STAMP_REACH)
    is_dispatch = DATELINE.search(text, before, mention.start) and DISPATCH.match(text, mention.end)
    return bool(is_dispatch or STAMP.search(text, before, mention.start))


def _scope(
    document: Document,
    mention: Mention,
    at: int,
    around: Frame,
    inside: Sequence[Mention],
    attribute: str,
    attributes: Sequence[Attribute],
) -> tuple[tuple[str, str], ...]:
    """The scope of a claim, with what its attribute adds.

    "One medal" is one of them, not how many there are, unless it is a toll; an age is that of the year it is told in.
    """
    scope = [*scope_of(document, mention, document.sentences[at], around, inside)]
    own = [a for a in attributes if a.name == attribute]
    scope = [each for each in scope if each[0] != "part" or not _is_all(each[1], mention, own)]
    if any(a.gathers for a in own):
        scope = [each for each in scope if each[0] != FATE]
    text, sentence = document.article.text, document.sentences[at]
    if any(ABOARD in a.cues for a in own) and (vehicle := vehicle_of(text, mention, sentence, document.language)):
        scope.append(("vehicle", vehicle))
    if any(a.of_place for a in own) and (town := named_before(document, mention, sentence)):
        scope.append(("holder", town))
    if any(a.timeless for a in own):
        scope = [each for each in scope if each[0] != "when"]
    if any(a.placeless for a in own):
        scope = [each for each in scope if each[0] != "place"]
    if told := next((cue for a in own for cue in a.cues if cue in CONTRASTS["measure"]), ""):
        scope = [each for each in scope if each[0] != MEASURE] + [(MEASURE, told)]
    if mention.kind == "score" and any(m.kind == "score" for m in inside):
        scope.append(("part", "one of several scores"))
    if mention.kind == "score" and is_interim(text, mention, document.language):
        scope.append(("interim", "score"))
    if is_streak(text, mention, document.language):
        scope.append(("streak", "in a row"))
    if mention.kind == "count" and PLACED.isdisjoint(part for part, _ in scope):
        counts = [m for m in inside if m.kind == "count"]
        if first_told(text, mention, counts, document.language) is not mention:
            scope.append(("part", OTHERS))  # "40 beds in the east wing, | 12 in the west wing"
    if mention.kind == "count" and (other := counted_with(text, mention.end, document.language)):
        scope.append(("with", other))
    if mention.kind == "ordinal":
        thing = _thing(document, mention)
        scope.extend([("thing", thing)] if thing else [])
        if _names_one(document, mention, at) or (not thing and _is_left_open(text, mention, document.language)):
            scope.append(("which", "one of them"))
    cues = {cue for a in own if a.many for cue in a.cues}
    if cues and (thing := _measured(document, mention)) and thing not in cues:
        scope.append(("of", thing))
    if any(a.planned for a in own) and is_planned(text, mention, sentence.start, document.language):
        scope.append(("planned", "to be"))
    is_magnitude = isinstance(mention.value, Quantity) and mention.value.dimension == MAGNITUDE
    if is_magnitude and is_one_of_many(text, mention, sentence.start, sentence.end, document.language):
        scope.append(("which", "one of them"))
    if stuff := stuffs_of(text, mention, document.language):
        scope.append(("stuff", stuff))
    if stage := stage_of(text, mention, document.language):
        scope.append(("stage", stage))
    is_toll = any(a.toll for a in own)
    if isinstance(mention.value, Count) and mention.value.low == mention.value.high == 1 and not is_toll:
        scope.append(("one", "of them"))
    if attribute == AGE and document.article.metadata.published:
        scope.append(("told", document.article.metadata.published[:4]))
    if (mention.kind in WHEN and is_another_one(document, mention, sentence)) or is_of_another(
        text, mention, sentence, document.language
    ):
        scope.append(("again", "another one"))
    if is_toll or (isinstance(mention.value, Count) and any(part == FATE for part, _ in scope)):
        scope.extend(portion_of(text, mention, inside, sentence, document.language))
    if mention.kind in ONCE and is_once_more(text, mention, sentence, document.language):
        scope.append(("again", "once more"))
    if is_so_far(text, mention, document.language):
        scope.append(("interim", "so far"))
    if mention.kind in FIGURED and (label := label_of(document, mention, at)):
        scope.append(("label", label))
    if mention.kind in FIGURED and not any(part == ORDER for part, _ in scope):
        order = order_of(text, mention, sentence, document.language)
        scope.extend([(ORDER, order)] if order else [])
    if any(_is_barely(text, word, document.language) for word in around.deeds):
        scope.append(("denied", "not quite"))
    if is_since(text, mention, document.language):
        published = document.article.metadata.published
        scope.append(("told", published[:4] if published else document.article.id))
    return tuple(sorted(scope))


def _is_barely(text: str, deed: Word, language: str) -> bool:
    """Did something only nearly happen?  "She nearly | died"."""
    before = text[max(0, deed.start - THING_REACH) : deed.start].split()[-1:]
    return not deed_words(language).barely.isdisjoint(word.lower() for word in before)


def _is_all(part: str, mention: Mention, own: Sequence[Attribute]) -> bool:
    """Is what reads like a part all that the attributes of a mention ask for?

    "35 of them seriously" are all who were; "218 passengers and 4 crew" all passengers, though not all people; "a group
    of five thieves" all who did it.
    """
    if any(a.share for a in own):
        return True
    if part == GATHERED:
        return any(a.team for a in own)
    of_anyone = isinstance(mention.value, Count) and is_anyone(mention.value.noun)
    return part == ADDEND and bool(own) and not of_anyone and not any(a.toll for a in own)


def _host(document: Document, mention: Mention, rivals: Sequence[Mention]) -> Mention:
    """The value that tells what this one is of: it repeats that in another unit, or in another place.

    "2 miles (| 3 km) long", "15 people died in Halden, | 4 in Osk"; else the mention itself.
    """
    text = document.article.text
    if mention.kind == "count":
        return first_told(text, mention, rivals, document.language)
    before = [r for r in rivals if r.end <= mention.start and ASIDE.fullmatch(text[r.end : mention.start])]
    return max(before, key=lambda r: r.end) if before else mention

"""Which of the places that a sentence names each of its counts is told of: "15 died in Halden, 4 in Osk"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reconcile.kinds.gapping import goes_on
from reconcile.kinds.vocabulary import everywhere
from reconcile.model import Mention

BESIDE, BEHIND_COMMA = 1, 2  # characters: "in Osk | 15 died", "in Osk, | 15 died"


def first_told(text: str, mention: Mention, rivals: Sequence[Mention], language: str) -> Mention:
    """The count that tells what this one counts too: the 15 of "15 people died in Halden, | 4 in Osk"; else itself.

    What breaks a figure down in brackets is told for itself.
    """
    before = sorted((r for r in rivals if r.kind == "count" and r.end <= mention.start), key=lambda r: r.start)
    host = mention
    for earlier in reversed(before):
        if text.startswith(" (", earlier.end) or not goes_on(text, earlier.end, host.start, host.end, language):
            break
        host = earlier
    return host


def own_places(mention: Mention, inside: Sequence[Mention], places: Sequence[Mention]) -> Sequence[Mention]:
    """Those of some places that a count is told of; all of them where its sentence deals out none.

    Two counts of a sentence, each with a place of its own behind it or right before it, have that place only.
    """
    if mention.kind != "count" or len(places) < 2:
        return places
    counts = sorted((m for m in (mention, *inside) if m.kind == "count"), key=lambda m: m.start)
    dealt = _dealt(counts, sorted(places, key=lambda m: m.start))
    if len({id(count) for count in dealt.values()}) < 2:
        return places
    own = [place for place in places if dealt.get(place.start) is mention]
    return own or [place for place in places if place.start not in dealt]


def are_joined(text: str, places: Sequence[Mention], inside: Sequence[Mention]) -> Sequence[Mention]:
    """The places that are told together with those given: Halden of "in Osk and | Halden"."""
    ands = everywhere("hedges", "ands")
    named = [m for m in inside if m.kind == "place"]
    return [m for m in named for place in places if text[place.end : m.start].strip().lower() in ands]


def _dealt(counts: Sequence[Mention], places: Sequence[Mention]) -> Mapping[int, Mention]:
    """The count that each place belongs to, by the place's offset."""
    dealt: dict[int, Mention] = {}
    since = 0
    for place in places:
        between = [c for c in counts if since <= c.start and c.end <= place.start]
        behind = [c for c in counts if 0 < c.start - place.end <= (BESIDE if between else BEHIND_COMMA)]
        if behind or between:
            dealt[place.start] = behind[0] if behind else between[-1]
        since = place.end
    return dealt

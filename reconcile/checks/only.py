"""Somebody said to be the only one, and another who is one too.

Fires:   "the only athlete to win a medal for Peru" where a list of results shows another Peruvian in third place;
         "the only other coaches were A and B" where another article names a third coach.
Silent:  "the only Olympic medalist" where the list is of another competition, people of other nations, other places
         than the medal named, the same person under a longer name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.listed import results_in
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness, words
from reconcile.checks.wording import triggers, wording
from reconcile.claims.frame import fold
from reconcile.claims.results import Result
from reconcile.facts.names import same_name
from reconcile.kinds.gazetteer import gazetteer
from reconcile.kinds.vocabulary import either
from reconcile.model import Claim, Mention, Severity
from reconcile.values import Name, Rank, Term

ROLE: Final = "role:"
CAPITAL: Final = re.compile(r"\b[A-Z][\w’'-]+")
REACH: Final = 120  # characters behind "only" in which its claim ends


def run(dossier: Dossier) -> Iterator[Outcome]:
    """Exclusive claims about medals against lists of results, and about holders of a role against other articles."""
    all_readings = tuple(readings(dossier))
    results = [(r, result) for r in all_readings for result in results_in(r) if result.name]
    holder = _holder(all_readings)
    for reading in all_readings:
        for passage in reading.saying(triggers(reading.language, "only", "only")):
            yield from _medals(dossier, reading, passage, results, holder)
            yield from _roles(dossier, reading, passage, all_readings, holder)


def _holder(all_readings: Sequence[Reading]) -> str:
    """Whom the dossier is about, where its articles agree on one person."""
    mains = {name for reading in all_readings if (name := reading.main_person)}
    longest = max(mains, key=lambda name: (len(name.split()), name), default="")
    return longest if all(same_name(name, longest) for name in mains) else ""


# --- medals ------------------------------------------------------------------------------------


def _medals(
    dossier: Dossier,
    reading: Reading,
    passage: Passage,
    results: Sequence[tuple[Reading, Result]],
    holder: str,
) -> Iterator[Outcome]:
    match = _medal_claim(passage.document.language).search(passage.text) if holder else None
    if match is None:
        return
    start = passage.sentence.start + match.start()
    end = passage.sentence.start + match.end()
    nation = _nation(match["nation"])
    wanted = _colour(passage, start, end)
    names = {fold(m.quote) for m in passage.of("person")}
    who = next((name for name in names if not same_name(name, holder)), holder) if names else holder
    qualifiers = {fold(w) for w in CAPITAL.findall(match["what"])}
    others = [
        (r, result)
        for r, result in results
        if nation
        and gazetteer().codes.get(result.nation) == nation
        and not same_name(fold(result.name), who)
        and result.placed in wanted
        and qualifiers <= set(re.findall(r"\w+", fold(f"{result.competition} {result.title}")))
    ]
    if not others:
        return
    claim = words(passage.document, start, end, "term", Term(vocabulary="exclusive", term="only"))
    counter = [
        witness(r.document, words(r.document, result.start, result.end, "rank", Rank(rank=result.placed or 0)))
        for r, result in others
    ]
    shown = "; ".join(f"{result.name} came in {result.placed} ({result.title})" for _, result in others)
    yield contradiction(
        CHECK,
        dossier,
        (side("the only one", witness(passage.document, claim)), side(others[0][1].name, *counter)),
        kind="term",
        question=f"Who is the {match.group().strip()}?",
        explanation=f"{shown}.",
        topic=f"only medals {match['nation'].lower()}",
        severity=Severity.MINOR,
    )


@cache
def _medal_claim(language: str) -> re.Pattern[str]:
    table = wording(language, "only")
    people, verbs, medals = either(table["people"]), either(table["win"]), either(table["medals"])
    return re.compile(
        rf"(?<!\w){either(table['only'])}\s(?:\w+\s)?{people}\s(?:\w+\s)?{verbs}\s"
        rf"(?P<what>(?:[\w’'-]+\s){{0,4}}?{medals})\s{either(table['for'])}\s(?:the\s)?(?P<nation>[A-Z]\w+(?:\s[A-Z]\w+)?)"
    )


def _nation(name: str) -> str:
    tables = gazetteer()
    folded = fold(name)
    return tables.countries.get(folded) or tables.demonyms.get(folded) or tables.countries.get(folded.split()[0], "")


def _colour(passage: Passage, start: int, end: int) -> frozenset[int]:
    """The places that count: of the medal named, or of any."""
    named = [m.value.rank for m in passage.of("medal") if start <= m.start < end and isinstance(m.value, Rank)]
    return frozenset(named) or frozenset({1, 2, 3})


# --- roles -------------------------------------------------------------------------------------


def _roles(
    dossier: Dossier, reading: Reading, passage: Passage, all_readings: Sequence[Reading], holder: str
) -> Iterator[Outcome]:
    """ "The only other guides were coach A and coach B": every other coach contradicts it."""
    match = _named_claim(passage.document.language).search(passage.text)
    if match is None:
        return
    start = passage.sentence.start + match.start()
    listed = [m for m in passage.of("person") if m.start >= passage.sentence.start + match.end()]
    here = [c for c in reading.claims if c.attribute.startswith(ROLE) and _inside(passage, c) and c.start > start]
    kinds = {c.attribute for c in here}
    if not listed or len(kinds) != 1:
        return
    named = [fold(m.quote) for m in listed]
    others = [
        (r, c)
        for r in all_readings
        for c in r.claims
        if r is not reading and c.attribute in kinds and isinstance(c.value, Name)
        if not any(same_name(fold(c.value.name), known) for known in (*named, *([holder] if holder else [])))
    ]
    if others:
        yield _role_finding(dossier, passage, start, listed, others)


def _inside(passage: Passage, claim: Claim) -> bool:
    return passage.sentence.start <= claim.start < passage.sentence.end


def _role_finding(
    dossier: Dossier, passage: Passage, start: int, listed: Sequence[Mention], others: Sequence[tuple[Reading, Claim]]
) -> Outcome:
    claim = words(passage.document, start, listed[-1].end, "term", Term(vocabulary="exclusive", term="only"))
    names = sorted({c.value.name for _, c in others if isinstance(c.value, Name)})
    role = others[0][1].attribute.removeprefix(ROLE)
    listed_names = " and ".join(dict.fromkeys(m.quote for m in listed))
    groups = [side(f"only {listed_names}", witness(passage.document, claim))]
    for name in names:
        groups.append(side(name, *(c for _, c in others if isinstance(c.value, Name) and c.value.name == name)))
    told = "; ".join(f"{r.article_id} names {c.quote}" for r, c in others)
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind="person",
        question=f"Who was {role}: only {listed_names}?",
        explanation=f"{passage.document.article.id} names only {listed_names}; {told}.",
        topic=f"only {role} {topic_of(passage)}",
    )


@cache
def _named_claim(language: str) -> re.Pattern[str]:
    table = wording(language, "only")
    return re.compile(
        rf"(?<!\w){either(table['only'])}\s(?:{either(table['other'])}\s)?(?P<noun>[a-z]+s?)\b[^.;:,]{{0,{REACH}}}?"
        rf"\s{either(table['are'])}\s",
        re.IGNORECASE,
    )


CHECK: Final = Check(
    code="RC211",
    name="exclusive-claim",
    version=1,
    finds="somebody said to be the only one, and another who is one too",
    example="“the only athlete to win a medal for Peru” against “3. Rosa Quispe (PER)”",
    run=run,
)

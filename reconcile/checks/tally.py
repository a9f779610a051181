"""A tally of medals that the lists, tables and tallies printed do not bear out.

Fires:   "2 x bronze at the World Cup" above two lists that show a win and a third place;
         "2 x gold" above three wins; "World Cup 2 x bronze" where a table, or a list under a heading that
         names the World Cup, has a win; lines of 2 + 2 medals under "total 5";
         "five gold medals at the Asian Games" where another article's tally says three; "the only three Olympic
         medals of her country" where her tally says one gold and one silver.
Silent:  lists that show fewer races than the tally counts, tables with fewer medals, other competitions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.listed import results_in
from reconcile.checks.medalsums import MedalSum, medal_sums
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side, witness, words
from reconcile.checks.wording import pattern
from reconcile.claims.frame import fold
from reconcile.claims.results import Result
from reconcile.claims.tallies import Piece, Tally, TallyKind, same_competition, tallies_of
from reconcile.facts.names import same_name
from reconcile.model import Claim, Mention
from reconcile.values import Count, Rank

FIGURE: Final = re.compile(r"(?<![\w.,])\d{1,4}(?![\w.,])")
COLOURS: Final = {1: "gold", 2: "silver", 3: "bronze"}


def run(dossier: Dossier) -> Iterator[Outcome]:
    """Headings against their lists, lines against tables, lines against their total, articles against one another."""
    told: list[tuple[Reading, Tally]] = []
    for reading in readings(dossier):
        told.extend((reading, tally) for tally in reading.once("tallies", _tallies))
        yield from reading.once("tallies alone", partial(_alone, dossier))
    yield from _across(dossier, told)
    for found in medal_sums(tuple(readings(dossier)), told):
        yield _summed(dossier, found)


def _tallies(reading: Reading) -> Sequence[Tally]:
    return tallies_of(reading.document, reading.pulled.mentions)


def _alone(dossier: Dossier, reading: Reading) -> Iterator[Outcome]:
    """What an article's tallies say against its own lists and tables."""
    tallies, results = reading.once("tallies", _tallies), results_in(reading)
    yield from _headings(dossier, reading, tallies, results)
    yield from _tables(dossier, reading, tallies, results)
    yield from _lists(dossier, reading, tallies, results)
    yield from _totals(dossier, reading, tallies)


# --- a heading and the lists under it ----------------------------------------------------------


def _headings(
    dossier: Dossier, reading: Reading, tallies: Sequence[Tally], results: Sequence[Result]
) -> Iterator[Outcome]:
    holder = _holder(reading, results)
    for tally in tallies:
        mine = _under(results, tally, holder)
        shown = Counter(r.placed for r in mine)
        if len(mine) == sum(piece.number for piece in tally.pieces):
            borne_out = all(shown[piece.colour] == piece.number for piece in tally.pieces)
        else:
            borne_out = not any(_is_outnumbered(reading, piece, mine) for piece in tally.pieces)
        if mine and not borne_out:
            yield _heading_finding(dossier, reading, tally, tallies, mine)


def _under(results: Sequence[Result], tally: Tally, holder: str) -> list[Result]:
    """The holder's lines in the lists under a heading, one of each list; none where a list leaves the holder out."""
    under = [r for r in results if r.heading == (tally.start, tally.end) and r.name]
    lists = [tuple(group) for _, group in groupby(under, key=lambda r: r.list_start)]
    mine = [r for group in lists for r in group if holder and same_name(fold(r.name), holder)]
    return mine if len(mine) == len(lists) else []


def _is_outnumbered(reading: Reading, piece: Piece, mine: Sequence[Result]) -> bool:
    """Is a printed number below that of the races whose lists show the medal?  "Gold medalist" counts none."""
    counted = " " in reading.document.article.text[piece.start : piece.end]
    return counted and len(_races(mine, piece.colour)) > piece.number


def _races(results: Sequence[Result], colour: int) -> dict[tuple[str, str], Result]:
    """One result for each year and place in which a medal of that colour was won."""
    return {(r.year, r.place): r for r in results if r.placed == colour and r.year and r.place}


def _holder(reading: Reading, results: Sequence[Result]) -> str:
    """Whom a page of results is about: the person that most lists name, and of those the one named most in the text."""
    text = fold(reading.document.article.text)
    lists = Counter(fold(r.name) for r in results if r.name)
    ranked = sorted(((count, text.count(name.split()[-1]), name) for name, count in lists.items()), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]):
        return ""
    return ranked[0][2]


def _heading_finding(
    dossier: Dossier, reading: Reading, tally: Tally, tallies: Sequence[Tally], mine: Sequence[Result]
) -> Outcome:
    same = [t for t in tallies if t is tally or _says_the_same(t, tally)]
    stated = _stated(tally.pieces)
    places = sorted({r.placed for r in mine if r.placed is not None})
    groups = [side(stated, *(_piece_claim(reading, piece) for t in same for piece in t.pieces))]
    for place in places:
        groups.append(side(f"place {place}", *(_result_claim(reading, r) for r in mine if r.placed == place)))
    shown = ", ".join(f"{r.title}: {r.placed}" for r in mine)
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind="rank",
        question=f"Which medals were won ({tally.competition})?",
        explanation=f"The heading says {stated}; the lists under it show other places: {shown}.",
        topic=f"lists {fold(tally.competition)}",
    )


def _says_the_same(other: Tally, tally: Tally) -> bool:
    return (
        other.kind is TallyKind.LINE
        and same_competition(other.competition, tally.competition)
        and all(other.of(piece.colour) == piece.number for piece in tally.pieces)
    )


# --- a line, tables and lists ------------------------------------------------------------------


def _tables(
    dossier: Dossier, reading: Reading, tallies: Sequence[Tally], results: Sequence[Result]
) -> Iterator[Outcome]:
    rows = [r for r in results if not r.name and r.placed in COLOURS and r.competition]
    for tally in tallies:
        if tally.kind is not TallyKind.LINE:
            continue
        same = [r for r in rows if same_competition(r.competition, tally.competition)]
        for colour in COLOURS:
            won = {(r.year, r.place): r for r in same if r.placed == colour}
            if len(won) > tally.of(colour):
                yield _line_finding(dossier, reading, tally, colour, tuple(won.values()), "tables")


def _lists(
    dossier: Dossier, reading: Reading, tallies: Sequence[Tally], results: Sequence[Result]
) -> Iterator[Outcome]:
    """Lines against the lists under headings that name the competition and that their own lists bear out."""
    holder = _holder(reading, results)
    headings = [t for t in tallies if t.kind is TallyKind.HEADING]
    lines = [t for t in tallies if t.kind is TallyKind.LINE]
    for tally in lines:
        if sum(same_competition(t.competition, tally.competition) for t in lines) > 1:
            continue  # the tallies of several people
        same = [t for t in headings if same_competition(t.competition, tally.competition)]
        for colour in COLOURS:
            agreed = [r for t in same if t.of(colour) for r in _under(results, t, holder) if r.placed == colour]
            won = _races(agreed, colour)
            if len(won) > tally.of(colour) and len(agreed) <= sum(t.of(colour) for t in same):
                yield _line_finding(dossier, reading, tally, colour, tuple(won.values()), "lists")


def _line_finding(
    dossier: Dossier, reading: Reading, tally: Tally, colour: int, won: Sequence[Result], where: str
) -> Outcome:
    name = COLOURS[colour]
    shown = ", ".join(sorted(f"{r.place} {r.year}".strip() for r in won))
    return contradiction(
        CHECK,
        dossier,
        (
            side(_stated(tally.pieces), *(_piece_claim(reading, piece) for piece in tally.pieces)),
            side(f"{len(won)} {name}", *(_result_claim(reading, r) for r in won)),
        ),
        kind="count",
        question=f"How many {name} medals ({tally.competition})?",
        explanation=f"The tally says {_stated(tally.pieces)}, so {tally.of(colour)} {name}; "
        f"the {where} show {len(won)}: {shown}.",
        topic=f"{where} {name} {fold(tally.competition)}",
    )


# --- lines and their total ---------------------------------------------------------------------


def _totals(dossier: Dossier, reading: Reading, tallies: Sequence[Tally]) -> Iterator[Outcome]:
    lines = {t.block: t for t in tallies if t.kind is TallyKind.LINE}
    for passage in reading.passages:
        run_above: list[Tally] = []
        at = passage.sentence.block - 1
        while at in lines:
            run_above.insert(0, lines[at])
            at -= 1
        total = _total(passage) if len(run_above) > 1 else None
        if total is None:
            continue
        mention, stated = total
        pieces = [piece for tally in run_above for piece in tally.pieces]
        reckoned = sum(piece.number for piece in pieces)
        if reckoned != stated:
            yield contradiction(
                CHECK,
                dossier,
                (
                    side(str(stated), witness(reading.document, mention)),
                    side(str(reckoned), *(_piece_claim(reading, piece) for piece in pieces)),
                ),
                kind="count",
                question="How many medals in all?",
                explanation=f"{' + '.join(str(piece.number) for piece in pieces)} = {reckoned}, not {stated}.",
                topic="total",
            )


def _total(passage: Passage) -> tuple[Mention, int] | None:
    """The one figure of a line such as "total number of medals 14", whether or not it stands beside its noun."""
    if not pattern(passage.document.language, "parts", "total").search(passage.text):
        return None
    counts = [m for m in passage.of("count") if isinstance(m.value, Count) and m.value.low == m.value.high]
    counts = counts or _bare_figures(passage)
    low = counts[0].value.low if len(counts) == 1 and isinstance(counts[0].value, Count) else None
    return None if low is None else (counts[0], int(low))


def _bare_figures(passage: Passage) -> list[Mention]:
    start = passage.sentence.start
    return [
        words(passage.document, start + match.start(), start + match.end(), "count", Count(low=n, high=n, noun=""))
        for match in FIGURE.finditer(passage.text)
        for n in [Decimal(match.group())]
    ]


# --- articles against one another --------------------------------------------------------------


def _across(dossier: Dossier, told: Sequence[tuple[Reading, Tally]]) -> Iterator[Outcome]:
    """Prose of one article against the tally line of another: the same competition and colour, another number."""
    for reading, line in told:
        if line.kind is not TallyKind.LINE:
            continue
        for colour, name in COLOURS.items():
            here = [piece for piece in line.pieces if piece.colour == colour]
            there = [
                (other, piece)
                for other, tally in told
                if other.article_id != reading.article_id
                and tally.kind is TallyKind.PROSE
                and same_competition(tally.competition, line.competition)
                for piece in tally.pieces
                if piece.colour == colour and piece.number != line.of(colour)
            ]
            if here and there:
                yield contradiction(
                    CHECK,
                    dossier,
                    (
                        side(f"{line.of(colour)} {name}", *(_piece_claim(reading, piece) for piece in here)),
                        *(side(f"{piece.number} {name}", _piece_claim(other, piece)) for other, piece in there),
                    ),
                    kind="count",
                    question=f"How many {name} medals ({line.competition})?",
                    explanation=f"The tally says {line.of(colour)} {name}; "
                    + "; ".join(f"{other.article_id} says {piece.number}" for other, piece in there)
                    + ".",
                    topic=f"across {name} {fold(line.competition)}",
                )


def _summed(dossier: Dossier, found: MedalSum) -> Outcome:
    pieces = [_piece_claim(found.reading, piece) for piece in found.line.pieces]
    return contradiction(
        CHECK,
        dossier,
        (
            side(found.stated.quote, witness(found.passage.document, found.stated)),
            side(_stated(found.line.pieces), *pieces),
        ),
        kind="count",
        question=f"How many medals ({found.line.competition})?",
        explanation=f"The tally says {_stated(found.line.pieces)}, which makes {found.tallied}, not {found.figure}.",
        topic=f"all {fold(found.line.competition)}",
    )


# --- words -------------------------------------------------------------------------------------


def _stated(pieces: Sequence[Piece]) -> str:
    return ", ".join(f"{piece.number} {COLOURS[piece.colour]}" for piece in pieces if piece.colour in COLOURS)


def _piece_claim(reading: Reading, piece: Piece) -> Claim:
    value = Rank(rank=piece.colour, medal=True)
    return witness(reading.document, words(reading.document, piece.start, piece.end, "medal", value))


def _result_claim(reading: Reading, result: Result) -> Claim:
    value = Rank(rank=result.placed or 0)
    return witness(reading.document, words(reading.document, result.start, result.end, "rank", value))


CHECK: Final = Check(
    code="RC202",
    name="tally-against-results",
    version=1,
    finds="tallies of medals that lists, tables and other tallies do not bear out",
    example="“2 x bronze” above lists that show a win and a third place",
    run=run,
)

"""The one place where kinds of value and checks are listed.  A new one is a file and a line here."""

from __future__ import annotations

from typing import Final

from reconcile.checks.ages import CHECK as AGES
from reconcile.checks.bounds import CHECK as BOUNDS
from reconcile.checks.captions import CHECK as CAPTIONS
from reconcile.checks.cells import CHECK as CELLS
from reconcile.checks.check import Check
from reconcile.checks.clockspans import CHECK as CLOCK_SPANS
from reconcile.checks.contrary import CHECK as CONTRARY
from reconcile.checks.exchange import CHECK as EXCHANGE
from reconcile.checks.families import CHECK as FAMILIES
from reconcile.checks.firsts import CHECK as FIRSTS
from reconcile.checks.headline import CHECK as HEADLINE
from reconcile.checks.hundred import CHECK as HUNDRED
from reconcile.checks.impossible import CHECK as IMPOSSIBLE
from reconcile.checks.malformed import CHECK as MALFORMED
from reconcile.checks.margins import CHECK as MARGINS
from reconcile.checks.namelists import CHECK as NAME_LISTS
from reconcile.checks.never import CHECK as NEVER
from reconcile.checks.occasions import CHECK as OCCASIONS
from reconcile.checks.offices import CHECK as OFFICES
from reconcile.checks.oneof import CHECK as ONE_OF
from reconcile.checks.only import CHECK as ONLY
from reconcile.checks.opposites import CHECK as OPPOSITES
from reconcile.checks.order import CHECK as ORDER
from reconcile.checks.parts import CHECK as PARTS
from reconcile.checks.ranking import CHECK as RANKING
from reconcile.checks.reckoned import CHECK as RECKONED
from reconcile.checks.rivals import CHECK as RIVALS
from reconcile.checks.sequence import CHECK as SEQUENCE
from reconcile.checks.shares import CHECK as SHARES
from reconcile.checks.speakers import CHECK as SPEAKERS
from reconcile.checks.speeds import CHECK as SPEEDS
from reconcile.checks.spellings import CHECK as SPELLINGS
from reconcile.checks.status import CHECK as STATUS
from reconcile.checks.steps import CHECK as STEPS
from reconcile.checks.tabled import CHECK as TABLED
from reconcile.checks.tally import CHECK as TALLY
from reconcile.checks.timespans import CHECK as TIMESPANS
from reconcile.checks.unitpairs import CHECK as UNIT_PAIRS
from reconcile.checks.utterances import CHECK as UTTERANCES
from reconcile.checks.weekdays import CHECK as WEEKDAYS
from reconcile.checks.whereabouts import CHECK as WHEREABOUTS
from reconcile.findings.rules import RULES as COMPARISONS
from reconcile.kinds.age import AGE
from reconcile.kinds.category import CATEGORY
from reconcile.kinds.clock import TIME
from reconcile.kinds.coordinate import COORDINATE
from reconcile.kinds.count import COUNT
from reconcile.kinds.date import DATE
from reconcile.kinds.direction import DIRECTION
from reconcile.kinds.duration import DURATION
from reconcile.kinds.event import EVENT
from reconcile.kinds.kind import Kind
from reconcile.kinds.kinship import KINSHIP
from reconcile.kinds.money import MONEY
from reconcile.kinds.organisation import ORGANISATION
from reconcile.kinds.percent import PERCENT
from reconcile.kinds.person import PERSON
from reconcile.kinds.place import PLACE
from reconcile.kinds.quantity import QUANTITY
from reconcile.kinds.quotation import QUOTATION
from reconcile.kinds.rank import MEDAL, ORDINAL, RANK
from reconcile.kinds.ratio import RATIO
from reconcile.kinds.score import SCORE
from reconcile.kinds.year import YEAR

CHECKS: Final[tuple[Check, ...]] = (
    MALFORMED,
    TALLY,
    RANKING,
    MARGINS,
    SPEEDS,
    PARTS,
    UNIT_PAIRS,
    WEEKDAYS,
    CLOCK_SPANS,
    NAME_LISTS,
    OCCASIONS,
    EXCHANGE,
    STEPS,
    HUNDRED,
    SHARES,
    STATUS,
    ONLY,
    ORDER,
    AGES,
    SEQUENCE,
    UTTERANCES,
    TABLED,
    HEADLINE,
    TIMESPANS,
    RECKONED,
    CONTRARY,
    FAMILIES,
    OPPOSITES,
    RIVALS,
    FIRSTS,
    NEVER,
    CAPTIONS,
    IMPOSSIBLE,
    CELLS,
    BOUNDS,
    OFFICES,
    WHEREABOUTS,
    SPELLINGS,
    SPEAKERS,
    ONE_OF,
)  # fmt: skip

RULES: Final = (*COMPARISONS, *(check.rule for check in CHECKS))

# The order settles overlaps: what stands first wins.
KINDS: Final[tuple[Kind, ...]] = (
    COORDINATE,
    DATE,
    TIME,
    AGE,
    RATIO,
    DURATION,
    YEAR,
    QUANTITY,
    MONEY,
    PERCENT,
    RANK,
    MEDAL,
    ORDINAL,
    SCORE,
    COUNT,
    DIRECTION,
    KINSHIP,
    CATEGORY,
    PERSON,
    PLACE,
    ORGANISATION,
    EVENT,
    QUOTATION,
)  # fmt: skip

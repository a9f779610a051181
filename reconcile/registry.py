"""The one place where kinds of value and report formats are listed.  A new one is a file and a line here."""

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
from reconcile.errors import PluginError, UsageError
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
from reconcile.reports.annotations import ANNOTATIONS
from reconcile.reports.csv import CSV
from reconcile.reports.github import GITHUB
from reconcile.reports.gitlab import GITLAB
from reconcile.reports.html import HTML
from reconcile.reports.json import JSON
from reconcile.reports.junit import JUNIT
from reconcile.reports.markdown import MARKDOWN
from reconcile.reports.sarif import SARIF
from reconcile.reports.text import TEXT
from reconcile.reports.writer import Writer

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

WRITERS: Final[tuple[Writer, ...]] = (
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    CSV,
    GITHUB,
    GITLAB,
    SARIF,
    JUNIT,
    ANNOTATIONS,
)  # fmt: skip


WRITERS_GROUP: Final = "reconcile.writers"  # the entry points under which other packages offer formats


def writer(name: str) -> Writer:
    """The format of a name: one of ours, else one that another package offers.

    Raises: ``UsageError``, which lists the formats; ``PluginError`` where a package offers what is no format.
    """
    for each in WRITERS:
        if each.name == name:
            return each
    offered = offered_writers()
    if name in offered:
        return offered[name]
    known = [*(each.name for each in WRITERS), *offered]
    raise UsageError(f"unknown format: {name}", hint=f"the formats are {', '.join(known)}")


def writer_for(suffix: str) -> Writer | None:
    """Our format that files of a suffix are written in."""
    return next((each for each in WRITERS if each.suffix == suffix), None)


def offered_writers() -> dict[str, Writer]:
    """The formats of other packages, by name.  Raises: ``PluginError`` for a name given twice, or what is no format."""
    from importlib.metadata import entry_points  # looks through every installed package: only where it must be

    found: dict[str, Writer] = {}
    ours = {each.name for each in WRITERS}
    for point in sorted(entry_points(group=WRITERS_GROUP), key=lambda each: (each.name, each.value)):
        try:
            offered = point.load()
        except Exception as error:  # a plug-in may fail in any way; its name is what helps
            raise PluginError(f"{point.value}: cannot be loaded ({error})", hint="mend or uninstall it") from error
        if not isinstance(offered, Writer):
            raise PluginError(f"{point.value}: is no format", hint="it must be a reconcile.reports.writer.Writer")
        if offered.name in found or offered.name in ours:
            raise PluginError(f"{point.value}: there is another format {offered.name}", hint="uninstall one of them")
        found[offered.name] = offered
    return found

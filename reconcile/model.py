"""The nouns of the pipeline, frozen: articles -> claims -> facts -> findings -> report.

Everything traces back to a span of an article: ``article.text[start:end] == quote``, offsets in Unicode code points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reconcile.values import Modality, Value

SCHEMA_VERSION = 1


# --- articles -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is said about an article, from front matter or a sidecar.  None where nothing was said."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None  # ISO day "2017-07-26", or a month or year
    language: str | None = None  # BCP 47, "en"
    url: str | None = None
    retrieved: str | None = None
    dossier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One source document.  ``text`` is as decoded: front matter and BOM cut off, nothing normalised."""

    id: str  # path below sources/ (or the given folder) without suffix, e.g. "flood/bbc"
    path: str  # as printed in reports: relative, with forward slashes
    dossier: str  # folder below sources/, "" for the top
    text: str
    sha256: str  # of the file's bytes
    line_offset: int = 0  # lines of the file before ``text`` begins (front matter)
    metadata: Metadata = Metadata()
    day_first: bool | None = None  # as the dossier's other articles write 01-07-1974; None: they do not settle it


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CAPTION = "caption"
    FURNITURE = "furniture"  # advertisements, link lists, other headlines: claims nothing


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Block:
    """A heading, paragraph, list item, table row, caption or piece of furniture."""

    start: int
    end: int
    kind: BlockKind
    section: str = ""  # the heading that it stands under


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Sentence:
    start: int
    end: int
    block: int  # index into Document.blocks


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Cell:
    """A cell of a table row, under its column's header."""

    start: int
    end: int
    header: str  # "" where the column has none


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A data row of a table; ``block`` is its index into Document.blocks."""

    block: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its layout found."""

    article: Article
    language: str  # "en", "es"
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    rows: tuple[Row, ...] = ()


# --- mentions and claims ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """How an article writes figures and dates, found once per article."""

    language: str = "en"
    decimal: str = "."  # mark before decimals
    group: str = ","  # mark between thousands
    day_first: bool | None = None  # 01-07-1974 is 1 July; None: not settled
    published: str | None = None  # ISO day, the anchor of "today" and "ago"
    currency: str = ""  # what a bare "$" means here, ISO 4217


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of an article that state a value.  Invariant: ``article.text[start:end] == quote``."""

    article_id: str
    start: int  # code points into Article.text, 0-based, half-open
    end: int
    kind: str  # the kind that recognised it, e.g. "count"
    quote: str
    value: Value
    modality: Modality = Modality.EXACT
    negated: bool = False  # "not 12", "never"
    anchors: tuple[tuple[int, int], ...] = ()  # spans that a relative value was read against


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A quoted input of a derivation."""

    article_id: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One article saying one thing."""

    id: str
    article_id: str
    dossier: str
    subject: str  # canonical within the article; linked over the dossier later; "" unknown
    attribute: str  # a pack's attribute ("deaths"), a role ("role:mayor"); "" where no pack knows the question
    scope: tuple[tuple[str, str], ...]  # sorted (part, value): bound, event, part, per, place, side:order, when ...
    kind: str
    value: Value
    modality: Modality
    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int
    section: str = ""
    role: tuple[str, ...] = ()  # concepts of the verbs close to the value, sorted
    deed: tuple[str, ...] = ()  # of times: concepts of what happened then, sorted
    target: str = ""  # of times: the folded name of whom or what it happened to; of measures: the concept of the thing
    context: tuple[tuple[str, int], ...] = ()  # (concept, closeness to the value in percent), closest first
    entities: tuple[str, ...] = ()  # names in the clause, sorted
    negated: bool = False
    speaker: str = ""  # who says so, where the article attributes it
    derived: tuple[Input, ...] = ()  # inputs of the arithmetic, where the value is not printed


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Abstention:
    """A mention or claim that was not compared, and why."""

    article_id: str
    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulled:
    """All that one article says, as far as it can be told without the others."""

    article_id: str
    sha256: str
    rules: str  # fingerprint of rules, packs and configuration that pulled it
    conventions: Conventions
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    abstentions: tuple[Abstention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How much was pulled from an article: enough for most reports, without a look at the claims."""

    article_id: str
    language: str
    claims: int


def extent(pulled: Pulled) -> Extent:
    """How much was pulled."""
    return Extent(article_id=pulled.article_id, language=pulled.conventions.language, claims=len(pulled.claims))


# --- facts and findings -------------------------------------------------------------------------


class Relation(StrEnum):
    """How two values of one fact stand to each other, from agreement to contradiction."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"  # one is less precise or hedged
    NEAR = "near"  # rounding, spelling
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An ordered, named level: the label that decided, printed in the report and by ``explain``."""

    relation: Relation
    label: str  # e.g. "same value", "rounded to tens", "figures differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """The question that claims of several articles answer."""

    id: str
    dossier: str
    subject: str
    attribute: str
    scope: tuple[tuple[str, str], ...]
    kind: str
    question: str
    claims: tuple[Claim, ...]
    joined_by: tuple[str, ...] = ()  # named levels of evidence that joined the claims


class Severity(StrEnum):
    MAJOR = "major"
    MINOR = "minor"


class Status(StrEnum):
    UNRESOLVED = "unresolved"
    REOPENED = "reopened"
    RESOLVED = "resolved"
    DISPUTED = "disputed"
    NOT_A_CONFLICT = "not_a_conflict"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Rule:
    """What a finding may be found by.  A code never changes; the name states the pattern found, not the cure."""

    code: str  # "RC101"
    name: str  # "figures-differ"
    finds: str  # one sentence for people
    example: str = ""  # what fires, from no real article
    notes: str = ""  # what fires and what does not, at more length


class FindingScope(StrEnum):
    CROSS = "cross"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueGroup:
    """One of the values that stand against each other, with the claims that state it."""

    value: str  # as printed: "459 km"; its normalised form is that of claims[0].value
    claims: tuple[Claim, ...]
    origins: int  # independent articles; near-copies count once


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    value: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a decision was made on."""

    source: str
    sha256: str
    quote: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an editor ruled on a finding: one YAML file below claims/decisions/."""

    id: str
    status: str  # resolved | disputed | not_a_conflict | deferred | known
    reason: str
    choose: str | None = None
    wrong: tuple[str, ...] = ()
    cause: str | None = None  # error | scope | as_of | revision | rounding | definition | extraction | identity
    by: str | None = None
    at: str | None = None  # ISO day
    review_by: str | None = None
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""  # rule code and version, e.g. "RC101/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A conflict, or a claim that contradicts arithmetic or its own article."""

    id: str
    dossier: str
    rule: str  # "RC101"
    kind: str
    scope: FindingScope
    severity: Severity
    question: str
    explanation: str
    groups: tuple[ValueGroup, ...]
    subject: str = ""
    attribute: str = ""
    suggestion: Suggestion | None = None
    joined_by: tuple[str, ...] = ()
    status: Status = Status.UNRESOLVED
    decision: Decision | None = None
    changes: tuple[str, ...] = ()  # what is new since the decision, where it was reopened
    rule_version: int = 1  # raised when a rule is changed so that its old decisions must be looked at again


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A fact that two or more articles state alike."""

    fact: Fact
    value: str
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What the articles of one dossier say: its share of a report, before any decision.

    Sequences may be read from a store only when somebody looks into them.
    """

    pulled: Sequence[Pulled]  # in the order of the articles
    extents: tuple[Extent, ...]  # of what was pulled
    findings: tuple[Finding, ...]
    agreements: Sequence[Agreement]
    single_source: Sequence[Fact]
    not_compared: Sequence[Abstention]
    silent: tuple[frozenset[str], ...] = ()  # by article what checks need not look for in it again


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a run found out.  Everything is sorted; no clock, no absolute path."""

    version: str
    articles: tuple[Article, ...]
    pulled: Sequence[Pulled]
    extents: tuple[Extent, ...]  # of what was pulled
    findings: tuple[Finding, ...]
    agreements: Sequence[Agreement]
    single_source: Sequence[Fact]
    not_compared: Sequence[Abstention]
    obsolete: tuple[Decision, ...] = ()
    notices: tuple[str, ...] = ()  # orphaned edits and the like, for people

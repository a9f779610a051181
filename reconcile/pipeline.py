"""The product's sentence as one function: articles -> claims -> facts -> findings -> report.  Read this first."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Final

from reconcile.articles.document import Layouts, lay_out
from reconcile.articles.language import find_language
from reconcile.checks.bearing import bear_out
from reconcile.checks.check import Dossier
from reconcile.checks.reading import found_nothing
from reconcile.checks.run import join_evidence, run_checks
from reconcile.claims.now import date_by_itself
from reconcile.claims.pull import pull_claims
from reconcile.config import DEFAULT, Config, Override
from reconcile.engines.engine import Engine, InOrder, Silent, Work
from reconcile.engines.later import joined
from reconcile.facts.find import find_facts, left_out
from reconcile.facts.who import link, name_subjects
from reconcile.findings.copies import Origins
from reconcile.findings.decisions import apply_decisions
from reconcile.findings.detect import agreements, detect
from reconcile.findings.edits import Edit, Placed, edit_claims, edit_mentions, orphans, place
from reconcile.kinds.conventions import settle
from reconcile.kinds.dayorder import numeric_dates, settled_order
from reconcile.kinds.kind import EXACTLY, Context, Tolerance
from reconcile.kinds.scan import scan
from reconcile.model import (
    Article,
    Claim,
    Decision,
    Document,
    Extent,
    Finding,
    Looked,
    Mention,
    Metadata,
    Pulled,
    Related,
    Report,
    Severity,
    extent,
)
from reconcile.packs.attribute import Attribute, builtin_attributes
from reconcile.registry import CHECKS, KINDS
from reconcile.values import Count, Modality, Unreadable, Value

VERSION = "0.1.0"
RULES_VERSION = "1"
NOTHING: Final[Silent] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What articles are looked at with."""

    config: Config
    attributes: tuple[Attribute, ...]
    edits: tuple[Edit, ...] = ()

    def fingerprint(self) -> str:
        """Changes with anything here that alters what is pulled or found."""
        return hashlib.sha256(f"{self.config.fingerprint()} {self.attributes!r} {self.edits!r}".encode()).hexdigest()


def run(
    articles: Sequence[Article],
    config: Config = DEFAULT,
    decisions: Sequence[Decision] = (),
    *,
    attributes: Sequence[Attribute] | None = None,
    edits: Sequence[Edit] = (),
    today: str | None = None,
    engine: Engine | None = None,
) -> Report:
    """Find out where articles of the same dossier disagree.

    ``attributes``: of all packs in force, those that ship with the tool by default.  ``today`` (ISO day) lets
    review-by days of decisions come due; without it the report depends on nothing but its input.  ``engine``: who does
    the work; any gives the same report.
    """
    articles = tuple(sorted(articles, key=lambda article: article.id))
    dossiers = tuple(with_day_order(dossier) for dossier in in_dossiers(articles))
    rules = Rules(
        config=config, attributes=tuple(builtin_attributes() if attributes is None else attributes), edits=tuple(edits)
    )
    work = Work(pull=partial(pull_article, rules), look=partial(look, rules), rules=rules.fingerprint())
    looked = (engine or InOrder()).look(dossiers, work)
    found = sorted((finding for each in looked for finding in each.findings), key=worst_first)
    decided = apply_decisions(found, decisions, articles, today=today)
    return Report(
        version=VERSION,
        articles=articles,
        pulled=joined((each.pulled for each in looked), partial(sorted, key=_by_article)),
        extents=tuple(sorted((extent for each in looked for extent in each.extents), key=_by_article)),
        findings=decided.findings,
        agreements=joined(each.agreements for each in looked),
        single_source=joined(each.single_source for each in looked),
        not_compared=joined((each.not_compared for each in looked), sorted),
        obsolete=decided.obsolete,
        notices=orphans(articles, edits),
    )


def in_dossiers(articles: Iterable[Article]) -> tuple[tuple[Article, ...], ...]:
    """Articles by dossier, dossiers by name, articles of one in their order."""
    dossiers: dict[str, list[Article]] = {}
    for article in articles:
        dossiers.setdefault(article.dossier, []).append(article)
    return tuple(tuple(dossiers[name]) for name in sorted(dossiers))


def with_day_order(dossier: Sequence[Article]) -> tuple[Article, ...]:
    """The articles of a dossier, those whose numeric dates leave day and month open told how the others write them.

    Only numeric dates of the same language vote, and only where all that leave no choice agree.
    """
    dates = {article.id: found for article in dossier if (found := numeric_dates(article.text))}
    languages = {a.id: find_language(a.text, a.metadata.language) for a in dossier if a.id in dates}
    orders = {
        language: settled_order(date for name in dates if languages[name] == language for date in dates[name])
        for language in languages.values()
    }
    is_open = {name for name in dates if settled_order(dates[name]) is None}
    return tuple(replace(a, day_first=orders[languages[a.id]]) if a.id in is_open else a for a in dossier)


def look(rules: Rules, articles: Sequence[Article], pulled: Sequence[Pulled], silent: Silent = NOTHING) -> Looked:
    """What the articles of one dossier say together, each with what was pulled from it.

    ``silent``: what checks found nothing of when they looked at an article before; it changes the time this takes only.
    """
    name = articles[0].dossier
    relate = Relating(rules.config, rules.attributes)
    origins = Origins({article.id: article.text for article in articles})
    published = {a.id: a.metadata.published for a in articles if a.metadata.published}
    aliases = [
        (each.name, *each.aliases) for each in rules.config.subjects if not each.dossiers or name in each.dossiers
    ]
    linked = link([m for p in pulled for m in p.mentions], aliases)
    pulled_claims = sorted((c for p in pulled for c in p.claims), key=lambda c: (c.article_id, c.start))
    claims = name_subjects(pulled_claims, linked)
    facts = find_facts(claims, relate, rules.attributes, published)
    dossier = Dossier(name=name, documents=Layouts(articles), pulled=tuple(pulled), facts=facts, silent=silent)
    unmet = left_out(claims, facts, rules.attributes)
    checked, unchecked = run_checks(dossier, CHECKS)
    differing = detect(facts, relate, show, origins)
    return Looked(
        pulled=tuple(pulled),
        extents=tuple(map(extent, pulled)),
        findings=weigh(bear_out(join_evidence(differing, checked), dossier), rules),
        agreements=agreements(facts, relate, show, origins),
        single_source=tuple(f for f in facts if len({c.article_id for c in f.claims}) == 1),
        not_compared=tuple(sorted({*unchecked, *unmet, *(a for p in pulled for a in p.abstentions)})),
        silent=tuple(map(found_nothing(dossier).__getitem__, (article.id for article in articles))),
    )


def pull_article(rules: Rules, article: Article) -> Pulled:
    """All that one article says, without a look at the others."""
    return pull(lay_out(article), rules.attributes, place(article, rules.edits))


def pull(document: Document, attributes: Sequence[Attribute], edits: Sequence[Placed] = ()) -> Pulled:
    """All that an article says, its layout found, as corrected by ``edits``."""
    article = document.article
    conventions = settle(document)
    scanned = scan(Context(document=document, conventions=conventions), KINDS)
    dated = date_by_itself(document, conventions, scanned)
    mentions = edit_mentions(dated, edits, partial(read_plainly, article.metadata.language))
    claims, abstentions = pull_claims(document, mentions, attributes)
    return Pulled(
        article_id=article.id,
        sha256=article.sha256,
        rules=RULES_VERSION,
        conventions=conventions,
        mentions=mentions,
        claims=edit_claims(claims, edits),
        abstentions=abstentions,
    )


def read_plainly(language: str | None, kind: str, words: str) -> Mention | None:
    """The one value of a kind that plain words are, such as "12" or "3 May 1987"; None where they are not."""
    said = Article(id="edit", path="edit", dossier="", text=words, sha256="", metadata=Metadata(language=language))
    document = lay_out(said)
    found = scan(Context(document=document, conventions=settle(document)), KINDS)
    matching = [m for m in found if m.kind == kind and m.quote == words.strip() and not isinstance(m.value, Unreadable)]
    return matching[0] if len(matching) == 1 else None


def _by_article(pulled: Pulled | Extent) -> str:
    return pulled.article_id


def worst_first(finding: Finding) -> tuple[str, str, str]:
    """The order of findings in every report."""
    return finding.dossier, finding.severity.value, finding.id


def weigh(findings: Iterable[Finding], rules: Rules) -> tuple[Finding, ...]:
    """Apply the severities of packs and editors, by attribute first, then by rule; "ignore" leaves a finding out."""
    lesser = {a.name: Override.MINOR for a in rules.attributes if a.severity == Severity.MINOR}
    overrides = {**lesser, **dict(rules.config.severity)}
    weighed = []
    for finding in findings:
        override = overrides.get(finding.attribute, overrides.get(finding.rule))
        if override is None:
            weighed.append(finding)
        elif override is not Override.IGNORE:
            weighed.append(replace(finding, severity=Severity(override.value)))
    return tuple(weighed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The value that a claim states, and a number that it shares with those who state it in the same words."""

    number: int
    mention: Mention


class Relating:
    """How the values of two claims of one family stand to each other, within the tolerance of their attribute.

    The "at least" of a toll says what was known when it was written, not that any larger figure agrees.  Articles on
    one subject say the same in the same words over and over: any two ways of stating a value are related once.
    """

    def __init__(self, config: Config, attributes: Sequence[Attribute]) -> None:
        packed = {a.name: Tolerance(absolute=a.absolute, relative=a.relative) for a in attributes}
        self._tolerances = {**packed, **dict(config.tolerances)}
        self._tolls = frozenset(a.name for a in attributes if a.toll)
        self._relate = {kind.name: kind.relate for kind in KINDS}
        self._stated: dict[int, tuple[Claim, Stated]] = {}  # by identity of the claim, which is kept so that it lasts
        self._distinct: dict[Hashable, Stated] = {}
        self._known: dict[Tolerance, dict[tuple[int, int], Related]] = defaultdict(dict)
        self._known_of = {name: self._known[tolerance] for name, tolerance in self._tolerances.items()}

    def __call__(self, a: Claim, b: Claim) -> Related:
        mine = (self._stated.get(id(a)) or self._state(a))[1]
        yours = (self._stated.get(id(b)) or self._state(b))[1]
        if yours.number < mine.number:
            mine, yours = yours, mine  # whichever comes first, the answer is the same, and so is the pair that is asked
        known = self._known_of.get(a.attribute)
        if known is None:
            known = self._known_of[a.attribute] = self._known[EXACTLY]
        key = (mine.number, yours.number)
        related = known.get(key)
        if related is None:
            tolerance = self._tolerances.get(a.attribute, EXACTLY)
            related = known[key] = self._relate[mine.mention.kind](mine.mention, yours.mention, tolerance)
        return related

    def _state(self, claim: Claim) -> tuple[Claim, Stated]:
        mention = self._mention(claim)
        # what is alike but for its digits, as 1.70 and 1.7 are, is told apart by the words
        words = (mention.kind, mention.quote, mention.value, mention.modality, mention.negated)
        stated = self._distinct.setdefault(words, Stated(number=len(self._distinct), mention=mention))
        self._stated[id(claim)] = (claim, stated)
        return claim, stated

    def _mention(self, claim: Claim) -> Mention:
        mention = as_mention(claim)
        at_least = claim.attribute in self._tolls and claim.modality is Modality.AT_LEAST
        if not at_least or not isinstance(claim.value, Count):
            return mention
        return replace(mention, modality=Modality.EXACT, value=replace(claim.value, high=claim.value.low))


SHOW: Mapping[str, Callable[[Value], str]] = {kind.name: kind.show for kind in KINDS}


def show(kind: str, value: Value) -> str:
    """A value as printed for people."""
    return SHOW[kind](value)


def as_mention(claim: Claim) -> Mention:
    """The words that state a claim's value."""
    return Mention(
        article_id=claim.article_id,
        start=claim.start,
        end=claim.end,
        kind=claim.kind,
        quote=claim.quote,
        value=claim.value,
        modality=claim.modality,
        negated=claim.negated,
    )

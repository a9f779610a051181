"""How a report does against gold: what a careful editor finds in the same articles.

Gold is a YAML file with ``conflicts``, ``variations`` and ``traps``; each has values that quote articles word for word.
A finding hits a gold conflict when two of its differing values stand on words that overlap the quotes of two differing
values of the conflict, each in the right article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from reconcile.model import Article, Finding, Report

Span = tuple[str, int, int]  # article, start, end


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What came of a comparison with gold."""

    firm: int  # firm conflicts of the gold
    found: tuple[str, ...]  # ids of those that were reported
    reported: int  # findings
    right: int  # findings that hit a firm conflict
    arguable: int  # findings that hit only conflicts about which editors differ: neither right nor wrong
    unmatched: tuple[str, ...]  # ids of the others
    variations: tuple[str, ...]  # ids of gold variations that an unmatched finding sets against each other
    traps: tuple[str, ...]  # ids of gold traps that it sets against each other

    @property
    def precision(self) -> float:
        """Right findings among all, those that editors argue about left out; 1 where nothing was reported."""
        counted = self.reported - self.arguable
        return self.right / counted if counted else 1.0


def measure(report: Report, gold: Mapping[str, Any]) -> Figures:
    """Compare a report with gold.  Raises: AssertionError for a gold quote that is not in its article."""
    texts = report.articles
    conflicts = [(item, _sides(item, texts)) for item in gold["conflicts"]]
    hits = {f.id: [item for item, sides in conflicts if _sets_apart(f, sides)] for f in report.findings}
    firm = {item["id"] for item, _ in conflicts if item.get("certainty", "firm") == "firm"}
    found = {item["id"] for items in hits.values() for item in items} & firm
    right = {id_ for id_, items in hits.items() if any(item["id"] in firm for item in items)}
    unmatched = [f for f in report.findings if not hits[f.id]]
    return Figures(
        firm=len(firm),
        found=tuple(sorted(found)),
        reported=len(report.findings),
        right=len(right),
        arguable=sum(1 for id_, items in hits.items() if items and id_ not in right),
        unmatched=tuple(f.id for f in unmatched),
        variations=_raised(unmatched, gold["variations"], texts, apart=True),
        traps=_raised(unmatched, gold["traps"], texts, apart=False),
    )


def _raised(
    findings: Sequence[Finding], items: Sequence[Mapping[str, Any]], articles: Sequence[Article], *, apart: bool
) -> tuple[str, ...]:
    """Ids of the items that a finding sets against each other; ``apart``: any two quotes of an item count as sides."""
    raised = []
    for item in items:
        sides = _sides(item, articles)
        if apart:
            sides = [[span] for side in sides for span in side]
        if any(_sets_apart(finding, sides) for finding in findings):
            raised.append(str(item["id"]))
    return tuple(sorted(raised))


def _sides(item: Mapping[str, Any], articles: Sequence[Article]) -> list[list[Span]]:
    """The places of an item's quotes, by value."""
    texts = {article.id: article.text for article in articles}
    sides: dict[str, list[Span]] = {}
    for value in item["values"]:
        article = str(value.get("article", value.get("source"))).removesuffix(".txt")
        places = _places(value["quote"], texts[article])
        assert places, f"{item['id']}: not in {article}: {value['quote']}"
        side = sides.setdefault(str(value.get("value", value["quote"])).strip().lower(), [])
        side.extend((article, start, start + len(value["quote"])) for start in places)
    return list(sides.values())


def _places(quote: str, text: str) -> list[int]:
    found, at = [], text.find(quote)
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return found


def _sets_apart(finding: Finding, sides: Sequence[Sequence[Span]]) -> bool:
    groups = [[(claim.article_id, claim.start, claim.end) for claim in group.claims] for group in finding.groups]
    return any(
        (_touch(a, left) and _touch(b, right)) or (_touch(a, right) and _touch(b, left))
        for a, b in combinations(groups, 2)
        for left, right in combinations(sides, 2)
    )


def _touch(group: Sequence[Span], side: Sequence[Span]) -> bool:
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in group for b in side)

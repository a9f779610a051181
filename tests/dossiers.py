"""Two invented dossiers with all that a report can hold, and as many more as a measurement needs."""

from __future__ import annotations

from dataclasses import replace

from reconcile.findings.decisions import apply_decisions
from reconcile.findings.verdicts import Ruling, Verdict, decide
from reconcile.model import Abstention, Agreement, Article, Finding, Report, Severity, Suggestion
from reconcile.values import Name
from tests.made import article, claim, count, day, fact, finding, group, report

HERALD = article(
    "aven-flood/herald",
    "Night flood in the valley\n\nThe river Aven left its bed on 3 May 2019 and killed 12 people in three villages. "
    "The old bridge at Molle, built in 1871, fell at dawn. Some 400 families were brought to schools. "
    "Mayor Ilse Brandt spoke of the worst night in a century. Soldiers with 14 boats searched until noon.\n",
    publisher="Aven Herald",
    published="2019-05-04",
    title="Night flood in the Aven valley",
)
POST = article(
    "aven-flood/post",
    "At least 15 people died when the Aven broke its banks on 3 May 2019. The stone bridge of Molle, opened in 1878, "
    "was swept away. The army sent 14 boats. Mayor Ilsa Brandt asked for calm. Damage is put at 38 million crowns.\n",
    publisher="Morning Post",
    published="2019-05-05",
    title="Army boats reach the flooded villages",
)
WIRE = article(
    "aven-flood/wire",
    "Twelve people lost their lives, among them two children, officials said. The flood of 4 May 2019 took the Molle "
    "bridge, which dates from 1871. The army's 14 boats were withdrawn on Sunday.\n",
    publisher="Northern Wire",
    published="2019-05-06",
    title="Aven flood: toll confirmed",
)
EXPRESS = article(
    "ferry/express",
    "The ferry Sankt Olof will carry 310 cars. It was launched on 9 June 2021.\n",
    publisher="Coast Express",
    published="2021-06-10",
    title="New ferry leaves the slip",
)
LLOYD = article(
    "ferry/list",
    "Sankt Olof, launched 11 June 2021, takes 310 cars and a crew of 44.\n",
    publisher="Ship List",
    published="2021-07",
    title="Sankt Olof enters service",
)
ARTICLES = (HERALD, POST, WIRE, EXPRESS, LLOYD)

DEATHS = finding(
    group(claim(HERALD, "12", count(12)), claim(WIRE, "Twelve", count(12)), value="12 people"),
    group(claim(POST, "At least 15", count(15)), value="at least 15 people"),
    question="How many people died in the flood?",
    suggestion=Suggestion(value="12 people", because=("2 independent origins against 1", "said last, on 6 May 2019")),
)
BRIDGE = finding(
    group(
        claim(HERALD, "1871", day("1871"), attribute="opening:bridge"),
        claim(WIRE, "1871", day("1871"), attribute="opening:bridge"),
        value="1871",
    ),
    group(claim(POST, "1878", day("1878"), attribute="opening:bridge"), value="1878"),
    question="When was the bridge at Molle built?",
    suggestion=Suggestion(value="1871", because=("2 independent origins against 1",)),
)
FLOODED = finding(
    group(
        claim(HERALD, "3 May 2019", day("2019-05-03"), attribute="date:flood"),
        claim(POST, "3 May 2019", day("2019-05-03"), attribute="date:flood"),
        value="3 May 2019",
    ),
    group(claim(WIRE, "4 May 2019", day("2019-05-04"), attribute="date:flood"), value="4 May 2019"),
    question="On which day did the river leave its bed?",
)
MAYOR = finding(
    group(claim(HERALD, "Ilse Brandt", Name(name="Ilse Brandt"), attribute="mayor"), value="Ilse Brandt"),
    group(claim(POST, "Ilsa Brandt", Name(name="Ilsa Brandt"), attribute="mayor"), value="Ilsa Brandt"),
    question="What is the mayor called?",
    severity=Severity.MINOR,
)
LAUNCH = finding(
    group(claim(EXPRESS, "9 June 2021", day("2021-06-09"), attribute="launch", subject="Sankt Olof")),
    group(claim(LLOYD, "11 June 2021", day("2021-06-11"), attribute="launch", subject="Sankt Olof")),
    question="When was the Sankt Olof launched?",
)


def both_dossiers() -> Report:
    """Five articles: conflicts open, reopened and decided, agreements, single facts, abstentions, a notice."""
    bridge = decide(
        BRIDGE, Ruling(verdict=Verdict.CHOOSE, choose="1871", reason="Date stone.", cause="error"), ARTICLES
    )
    bridge = replace(bridge, by="R. Ahlgren", at="2019-06-01")
    launch = decide(LAUNCH, Ruling(verdict=Verdict.BOTH, reason="Yard and port differ."), ARTICLES)
    launch = replace(launch, evidence=launch.evidence[:1])
    findings = apply_decisions((DEATHS, BRIDGE, FLOODED, MAYOR, LAUNCH), (bridge, launch), ARTICLES).findings
    boats = [claim(source, "14", count(14, "boat"), attribute="boats") for source in (HERALD, POST, WIRE)]
    cars = [claim(source, "310", count(310, "car"), attribute="cars") for source in (EXPRESS, LLOYD)]
    single = (
        fact(claim(HERALD, "400", count(400, "family"), attribute="families"), question="How many families?"),
        fact(claim(LLOYD, "44", count(44, "crew"), attribute="crew"), question="How large is the crew?"),
    )
    words = POST.text.index("38 million crowns")
    return replace(
        report(ARTICLES, findings),
        agreements=(
            Agreement(fact=fact(*boats, question="How many boats did the army send?"), value="14", origins=3),
            Agreement(fact=fact(*cars, question="How many cars does the ferry take?"), value="310", origins=2),
        ),
        single_source=single,
        not_compared=(
            Abstention(
                article_id=POST.id,
                start=words,
                end=words + len("38 million crowns"),
                quote="38 million crowns",
                reason="currency-ambiguous",
            ),
        ),
        notices=("claims/edits.yaml:3: the words are no longer in aven-flood/wire.",),
    )


def many(dossiers: int, conflicts: int) -> Report:
    """``dossiers`` with ``conflicts`` in all, each between three articles that are about 3,000 characters long."""
    articles: list[Article] = []
    findings: list[Finding] = []
    each = conflicts // dossiers
    for number in range(dossiers):
        trio = [_long_article(number, name, each) for name in ("herald", "post", "wire")]
        articles += trio
        findings += [_conflict(trio, index) for index in range(each)]
    return report(articles, findings)


def _long_article(number: int, name: str, sentences: int) -> Article:
    shift = 1 if name == "post" else 0
    text = " ".join(
        f"Village {index:03d} counted {index * 3 + 100 + shift} houses under water." for index in range(sentences)
    )
    return article(f"valley-{number:02d}/{name}", text + "\n", publisher=name.title(), published="2019-05-04")


def _conflict(trio: list[Article], index: int) -> Finding:
    attribute = f"houses:village-{index:03d}"
    herald, post, wire = (
        claim(
            source,
            str(index * 3 + 100 + (1 if source.id.endswith("post") else 0)),
            count(index * 3 + 100 + (1 if source.id.endswith("post") else 0)),
            attribute=attribute,
        )
        for source in trio
    )
    low, high = index * 3 + 100, index * 3 + 101
    return finding(
        group(herald, wire, value=f"{low} houses"),
        group(post, value=f"{high} houses"),
        question=f"How many houses of village {index:03d} stood under water?",
        severity=Severity.MINOR if index % 3 else Severity.MAJOR,
    )

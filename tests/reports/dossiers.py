"""Invented reports for the tests of every format: a flood and a bridge, two of everything that gets sorted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

from reconcile.model import (
    Abstention,
    Agreement,
    Article,
    Claim,
    Conventions,
    Decision,
    Evidence,
    Fact,
    Finding,
    FindingScope,
    Input,
    Metadata,
    Pulled,
    Report,
    Severity,
    Status,
    Suggestion,
    ValueGroup,
    extent,
)
from reconcile.reports.writer import Setting
from reconcile.values import Count, DateSpan, Modality, Quantity, Value


def article(article_id: str, text: str, *, publisher: str | None, published: str | None, lines: int = 0) -> Article:
    return Article(
        id=article_id,
        path=f"sources/{article_id}.md",
        dossier=article_id.rpartition("/")[0],
        text=text,
        sha256=sha256(text.encode(errors="surrogatepass")).hexdigest(),
        line_offset=lines,
        metadata=Metadata(title=f"Title of {article_id}", publisher=publisher, published=published, language="en"),
    )


def claim(
    source: Article, quote: str, value: Value, kind: str, *, sentence: str, derived: tuple[Input, ...] = ()
) -> Claim:
    begin = source.text.index(sentence)
    start = source.text.index(quote, begin)
    return Claim(
        id=f"{source.id}:{start}",
        article_id=source.id,
        dossier=source.dossier,
        subject="",
        attribute=kind,
        scope=(),
        kind=kind,
        value=value,
        modality=Modality.EXACT,
        start=start,
        end=start + len(quote),
        quote=quote,
        sentence_start=begin,
        sentence_end=begin + len(sentence),
        derived=derived,
    )


def people(number: int) -> Count:
    return Count(low=Decimal(number), high=Decimal(number), noun="person")


def metres(number: int) -> Quantity:
    far = Decimal(number)
    return Quantity(low=far, high=far, unit="metre", dimension="length", si_low=far, si_high=far)


def year(number: int) -> DateSpan:
    return DateSpan(edtf=str(number), earliest=f"{number}-01-01", latest=f"{number}-12-31")


GAZETTE = article(
    "flood/gazette",
    "The river rose on Friday.\r\n"
    "Rescuers said 14 people died in Obersee, and 300 were moved. It was the worst since 1954.\r\n",
    publisher="Obersee Gazette",
    published="2031-05-09",
    lines=4,
)
HERALD = article(
    "flood/herald",
    "Friday’s flood killed 11 people in Obersee. About 300 had to leave.\n\n"
    "No flood as high since 1952, the mayor said.\n",
    publisher="Herald | Weekly",
    published="2031-05-10",
)
WIRE = article(
    "flood/wire",
    "Rescuers said 14 people died in Obersee, and 300 were moved.",
    publisher=None,
    published=None,
)
TIMES = article(
    "bridge/times",
    "The new bridge over the Aal is 1,204 metres long. It opened in 1987, ninety years after the ferry of 1899.\n",
    publisher="Aal Times",
    published="2028-03-02",
)
NOTES = article(
    "bridge/notes",
    "Engineers’ notes: length 1,240 metres; opened 1987.\n",
    publisher="Bridge Notes",
    published="2027",
)

DIED_SENTENCE = "Rescuers said 14 people died in Obersee, and 300 were moved."
G_DEAD = claim(GAZETTE, "14 people", people(14), "count", sentence=DIED_SENTENCE)
W_DEAD = claim(WIRE, "14 people", people(14), "count", sentence=DIED_SENTENCE)
H_DEAD = claim(HERALD, "11 people", people(11), "count", sentence="Friday’s flood killed 11 people in Obersee.")
G_WORST = claim(GAZETTE, "1954", year(1954), "date", sentence="It was the worst since 1954.")
H_WORST = claim(HERALD, "1952", year(1952), "date", sentence="No flood as high since 1952, the mayor said.")
G_MOVED = claim(GAZETTE, "300", people(300), "count", sentence=DIED_SENTENCE)
H_MOVED = replace(
    claim(HERALD, "About 300", people(300), "count", sentence="About 300 had to leave."), modality=Modality.ABOUT
)
T_LONG = claim(
    TIMES, "1,204 metres", metres(1204), "quantity", sentence="The new bridge over the Aal is 1,204 metres long."
)
N_LONG = claim(
    NOTES, "1,240 metres", metres(1240), "quantity", sentence="Engineers’ notes: length 1,240 metres; opened 1987."
)
T_OPENED = claim(TIMES, "1987", year(1987), "date", sentence="It opened in 1987, ninety years after the ferry of 1899.")
N_OPENED = claim(NOTES, "1987", year(1987), "date", sentence="Engineers’ notes: length 1,240 metres; opened 1987.")


def _input(source: Article, quote: str) -> Input:
    start = source.text.index(quote)
    return Input(article_id=source.id, start=start, end=start + len(quote), quote=quote)


T_DERIVED = claim(
    TIMES,
    "ninety years after the ferry of 1899",
    year(1989),
    "date",
    sentence="It opened in 1987, ninety years after the ferry of 1899.",
    derived=(_input(TIMES, "ninety years after"), _input(TIMES, "1899")),
)


def group(value: str, *claims: Claim, origins: int | None = None) -> ValueGroup:
    return ValueGroup(value=value, claims=claims, origins=len(claims) if origins is None else origins)


DEAD = Finding(
    id="flood-deaths-5b1c",
    dossier="flood",
    rule="RC101",
    kind="count",
    scope=FindingScope.CROSS,
    severity=Severity.MAJOR,
    question="How many people died in the flood?",
    explanation="figures differ: 14 people against 11 people",
    groups=(group("11 people", H_DEAD), group("14 people", G_DEAD, W_DEAD, origins=1)),
    subject="flood",
    attribute="deaths",
)
WORST = Finding(
    id="flood-worst-90aa",
    dossier="flood",
    rule="RC102",
    kind="date",
    scope=FindingScope.CROSS,
    severity=Severity.MINOR,
    question="Since when has no flood been as high?",
    explanation="years differ: 1954 against 1952",
    groups=(group("1952", H_WORST), group("1954", G_WORST)),
    subject="flood",
    attribute="worst_since",
    status=Status.REOPENED,
    decision=Decision(
        id="flood-worst-90aa", status="resolved", choose="1954", cause="error", reason="the gauge’s records", by="Ana"
    ),
    changes=("flood/herald now says 1952, it said 1953",),
)
LENGTH = Finding(
    id="bridge-length-11fe",
    dossier="bridge",
    rule="RC101",
    kind="quantity",
    scope=FindingScope.CROSS,
    severity=Severity.MAJOR,
    question="How long is the bridge?",
    explanation="figures differ: 1,204 metres against 1,240 metres",
    groups=(group("1,204 metres", T_LONG), group("1,240 metres", N_LONG)),
    subject="bridge",
    attribute="length",
    status=Status.RESOLVED,
    decision=Decision(
        id="bridge-length-11fe",
        status="resolved",
        choose="1,204 metres",
        wrong=("bridge/notes",),
        cause="error",
        reason="digits swapped; the plan says 1,204",
        by="Bo",
        at="2028-04-01",
        review_by="2029-01-01",
        evidence=(Evidence(source="bridge/times", sha256=TIMES.sha256, quote="1,204 metres", value="1,204 metres"),),
        rule="RC101/1",
    ),
)
OPENED = Finding(
    id="bridge-opened-77d0",
    dossier="bridge",
    rule="RC201",
    kind="date",
    scope=FindingScope.INTERNAL,
    severity=Severity.MAJOR,
    question="When did the bridge open?",
    explanation="1899 and ninety years make 1989, not 1987",
    groups=(group("1987", T_OPENED, N_OPENED), group("1989", T_DERIVED)),
    subject="bridge",
    attribute="opened",
    suggestion=Suggestion(value="1987", because=("2 independent origins against 1", "stated, not derived")),
)
MOVED = Agreement(
    fact=Fact(
        id="flood-moved-4e2d",
        dossier="flood",
        subject="flood",
        attribute="evacuated",
        scope=(),
        kind="count",
        question="How many people had to leave?",
        claims=(G_MOVED, H_MOVED),
    ),
    value="300",
    origins=2,
)
AGREED_YEAR = Agreement(
    fact=Fact(
        id="bridge-year-0c0c",
        dossier="bridge",
        subject="bridge",
        attribute="opened",
        scope=(),
        kind="date",
        question="In which year did the bridge open?",
        claims=(N_OPENED, T_OPENED),
    ),
    value="1987",
    origins=2,
)


def pulled(source: Article, *claims: Claim) -> Pulled:
    return Pulled(
        article_id=source.id,
        sha256=source.sha256,
        rules="r1",
        conventions=Conventions(language="en"),
        mentions=(),
        claims=claims,
    )


PULLED = (
    pulled(NOTES, N_LONG, N_OPENED),
    pulled(TIMES, T_LONG, T_OPENED, T_DERIVED),
    pulled(GAZETTE, G_DEAD, G_MOVED, G_WORST),
    pulled(HERALD, H_DEAD, H_MOVED, H_WORST),
    pulled(WIRE, W_DEAD),
)
REPORT = Report(
    version="0.0.0",
    articles=(NOTES, TIMES, GAZETTE, HERALD, WIRE),
    pulled=PULLED,
    extents=tuple(map(extent, PULLED)),
    findings=(LENGTH, OPENED, DEAD, WORST),
    agreements=(AGREED_YEAR, MOVED),
    single_source=(),
    not_compared=(
        Abstention(article_id="bridge/times", start=0, end=3, quote="The", reason="no-role"),
        Abstention(article_id="flood/wire", start=45, end=48, quote="300", reason="copy-of-another-article"),
    ),
    obsolete=(Decision(id="flood-depth-aaaa", status="resolved", choose="3 m", reason="gauge"),),
    notices=("claims/edits.yaml: the words “12 boats” stand in no article",),
)
EMPTY = replace(REPORT, findings=(), agreements=(), not_compared=(), obsolete=(), notices=())


def normalise(kind: str, value: Value) -> Mapping[str, object]:
    """Stands for the kinds' own: the tests of formats need only that it is called."""
    return {"kind": kind, "value": str(getattr(value, "low", getattr(value, "edtf", "")))}


SETTING = Setting(normalise=normalise)

"""Quotations: their words, their speakers, and how two of them stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.articles.document import lay_out
from reconcile.kinds.kind import Context
from reconcile.kinds.quotation import find, show
from reconcile.kinds.quotation_relation import relate_quotations, word_diff
from reconcile.model import Article, Conventions, Metadata, Relation
from reconcile.values import Quote


def quotes(text: str, language: str = "en") -> list[tuple[str, str]]:
    metadata = Metadata(language=language)
    document = lay_out(Article(id="a", path="a.txt", dossier="", text=text, sha256="", metadata=metadata))
    found = []
    for mention in find(Context(document=document, conventions=Conventions(language=language))):
        assert text[mention.start : mention.end] == mention.quote
        assert isinstance(mention.value, Quote)
        found.append((mention.value.speaker, mention.value.text))
    return found


@dataclass(frozen=True, slots=True)
class Row:
    text: str
    want: list[tuple[str, str]]
    why: str
    language: str = "en"


ROWS = [
    Row("“It was cold,” Ana Paz said.", [("Ana Paz", "It was cold")], "verb after the name"),
    Row('"It was cold," said Ana Paz.', [("Ana Paz", "It was cold")], "verb before the name, straight marks"),
    Row("'It was cold,' said Ana Paz.", [("Ana Paz", "It was cold")], "single marks"),
    Row("Ana Paz said: “It was cold.”", [("Ana Paz", "It was cold.")], "name in front"),
    Row("Ana Paz told reporters: “It was cold.”", [("Ana Paz", "It was cold.")], "told someone"),
    Row("Ana Paz, 34, who saw it, said: “It was cold.”", [("Ana Paz", "It was cold.")], "words between"),
    Row("“It was cold,” he said.", [("", "It was cold")], "a pronoun stays open"),
    Row("He said: “It was cold.”", [("", "It was cold.")], "a pronoun in front"),
    Row("“It was cold,” the company said.", [("", "It was cold")], "no name"),
    Row("“Cold,” said Mr. Paz. “We froze all night.”", [("Paz", "Cold"), ("Paz", "We froze all night.")], "goes on"),
    Row(
        "“We froze,” Ana Paz said.\n\n“Then we left for home.”\n\nIt rained.",
        [("Ana Paz", "We froze"), ("Ana Paz", "Then we left for home.")],
        "a paragraph of its own goes on",
    ),
    Row(
        "“We froze,” Ana Paz said.\n\nIt rained. “Then we left for home.”",
        [("Ana Paz", "We froze"), ("", "Then we left for home.")],
        "words between end it",
    ),
    Row("“We froze,” Mr. Paz said.", [("Paz", "We froze")], "a title's full stop ends no sentence"),
    Row("“We froze,” said the head of the agency, Ana Paz.", [("Ana Paz", "We froze")], "role before the name"),
    Row("“We froze,” Ana Paz’s sister, Eva Paz, wrote.", [("Eva Paz", "We froze")], "a possessive does not speak"),
    Row(
        "Police chief Ana Paz said: 'We froze,' the Daily Star reported.",
        [("Ana Paz", "We froze")],
        "who said it first",
    ),
    Row("Outside Leeds University, she added: “We froze.”", [("", "We froze.")], "a place named before does not speak"),
    Row("He promised: << I will walk home >>.", [("", "I will walk home")], "angle marks"),
    Row("He said: «I will walk home».", [("", "I will walk home")], "guillemets"),
    Row("It was „very cold indeed“ there.", [("", "very cold indeed")], "low marks"),
    Row("“We froze.\n\n“Then we left.”", [("", "We froze. Then we left.")], "two paragraphs, one quotation"),
    Row("The “Colonel” came.", [], "one word in marks is no quotation"),
    Row("It took 17' 21\" and 18' 02\" in all.", [], "minutes and seconds"),
    Row("A 6'2\" man and a 5'9\" woman.", [], "feet and inches"),
    Row("The players' bus and the fans' cars left.", [], "possessives in the plural"),
    Row("It's Ana's dog's bone, isn't it?", [], "apostrophes"),
    Row("He called the drivers' plan 'utterly foolish' today.", [("", "utterly foolish")], "apostrophe before marks"),
    Row("“We froze and never closed it.\n\nThe end came.", [], "an unclosed mark swallows nothing"),
    Row(
        "Ana said, ‘He told me “go home now” twice.’",
        [("Ana", "He told me “go home now” twice.")],
        "marks inside marks",
    ),
    Row("«Fue muy frío», dijo Ana Paz.", [("Ana Paz", "Fue muy frío")], "Spanish", "es"),
    Row("Ana Paz afirmó: “Fue muy frío”.", [("Ana Paz", "Fue muy frío")], "Spanish, name in front", "es"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_find(row: Row) -> None:
    assert quotes(row.text, row.language) == row.want


@dataclass(frozen=True, slots=True)
class Pair:
    a: str
    b: str
    want: Relation
    label: str
    why: str


FIGURES = "figures or times in it differ"
PAIRS = [
    Pair("It was cold.", "It was cold", Relation.EQUAL, "same words", "a full stop"),
    Pair("I can't go", "I cannot go", Relation.EQUAL, "same words", "a contraction"),
    Pair("for 4 years", "for four years", Relation.EQUAL, "same words", "a number in words"),
    Pair("I [really] was there", "I was there", Relation.EQUAL, "same words", "an editor's bracket"),
    Pair("was cold", "It was cold there", Relation.COMPATIBLE, "part of the longer quotation", "a part"),
    Pair("It was ... cold", "It was so very cold", Relation.COMPATIBLE, "words left out are marked", "an ellipsis"),
    Pair("He is guilty", "He is not guilty", Relation.CONFLICT, "a negation is left out", "a negation dropped"),
    Pair("He is ... guilty", "He is surely not guilty", Relation.CONFLICT, "a negation is left out", "swallowed"),
    Pair("we will go", "we will never go", Relation.CONFLICT, "a negation is left out", "never"),
    Pair("cold ... very", "very, I say, it was cold", Relation.UNKNOWN, "different quotations", "order is lost"),
    Pair(
        "cuts sustained when walls fell", "cuts suffered when walls fell", Relation.CONFLICT, "words differ", "a word"
    ),
    Pair(
        "the man in that house ran",
        "a man in that house ran",
        Relation.NEAR,
        "same words but for spelling or small words",
        "article",
    ),
    Pair(
        "the colour of her old hat",
        "the color of her old hat",
        Relation.NEAR,
        "same words but for spelling or small words",
        "spelling",
    ),
    Pair("the bridge was safe", "the bridge was unsafe", Relation.CONFLICT, "a negation is added", "a word turned"),
    Pair("we left in two weeks", "we left in two months", Relation.CONFLICT, FIGURES, "another time"),
    Pair("he shot 12 times", "he shot 20 times", Relation.CONFLICT, FIGURES, "another figure"),
    Pair(
        "I had ... knowledge of the payment",
        "I did not have any knowledge of the payment",
        Relation.CONFLICT,
        "a negation is left out",
        "words before the omission altered, too",
    ),
    Pair(
        "in the courts of law ... in the old senate",
        "we fight in the old senate and in the courts of law",
        Relation.CONFLICT,
        "words stand in another order",
        "an omission turns the order round",
    ),
    Pair("We froze all night", "They have found the bus", Relation.UNKNOWN, "different quotations", "two sayings"),
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.why)
def test_relate(pair: Pair) -> None:
    related = relate_quotations(pair.a, pair.b)
    assert (related.relation, related.label) == (pair.want, pair.label)
    assert relate_quotations(pair.b, pair.a) == related


def test_differences_are_named_in_order() -> None:
    differences = word_diff("we saw 12 men run", "we saw ten men walk")
    assert [(one.ours, one.theirs) for one in differences] == [("12", "10"), ("run", "walk")]


SAYINGS = st.lists(
    st.sampled_from(["we", "saw", "not", "the", "red", "bus", "...", "never", "ran", "home", "4", "four", "can't"]),
    max_size=7,
).map(" ".join)


@given(a=SAYINGS, b=SAYINGS)
def test_relating_is_symmetric(a: str, b: str) -> None:
    assert relate_quotations(a, b) == relate_quotations(b, a)
    assert relate_quotations(a, a).relation == Relation.EQUAL


@given(words=st.lists(st.sampled_from(["we", "saw", "a", "red", "bus", "and", "ran", "home"]), min_size=2, max_size=8))
def test_printing_reads_back(words: list[str]) -> None:
    said = " ".join(words)
    assert quotes(show(Quote(text=said, speaker=""))) == [("", said)]

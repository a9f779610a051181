"""What happened at a time, however far off it is told."""

from __future__ import annotations

import pytest

from reconcile.claims.deeds import deed_of, is_another_one
from reconcile.claims.phrases import told_between


def deed(text: str, quote: str, language: str = "en") -> str:
    start = text.index(quote)
    words = told_between(text, 0, len(text), language)
    return " ".join(word.concept for word in deed_of(text, words, start, start + len(quote), language))


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("She bought a kiln in 1922.", "1922", "buy", "the verb before"),
        ("In 1922, with money from her uncle, she bought a kiln.", "1922", "buy", "a time that opens"),
        ("Early in 1922 she bought a kiln.", "1922", "buy", "small words before it"),
        ("July 1921 - Bought a kiln.", "July 1921", "buy", "an entry without its subject"),
        ("She left Osk, and in 1922 she bought a kiln.", "1922", "buy", "behind a comma and an and"),
        ("After the fire of 1920 broke out, she sold it.", "1920", "fire", "a noun says what happened"),
        ("She retired from painting in 1963.", "1963", "retire", "a noun in -ing is no verb"),
        ("Work began in 1963.", "1963", "begin", "a beginning of what no noun tells"),
        ("Construction of the dam began in 1963.", "1963", "build begin", "the beginning of a building"),
        ("They began construction of the dam in 1963.", "1963", "begin build", "in the other order"),
        ("The collision took place off Osk, near the mouth, at 9:03 p.m.", "9:03 p.m.", "crash happen", "took place"),
        ("The mill caught fire at 9:03 p.m.", "9:03 p.m.", "begin fire", "caught fire"),
        ("The mayor, who is ill, on Monday signed the order.", "Monday", "sign", "between subject and verb"),
        ("At 3:20 a.m., an hour after the fire began, she phoned her son.", "3:20 a.m.", "phone", "over an aside"),
        ("The mill burnt down, the mayor said on Monday.", "Monday", "", "when somebody said so"),
        ("On Monday an explosion tore through the mill.", "Monday", "explode tear", "what did it tells too"),
        ("The firm raised its bid on Monday.", "Monday", "rise", "what was done to the bid"),
        ("Police were called to the crash at 4:12 p.m.", "4:12 p.m.", "alarm", "the call, not the crash"),
        ("Two people died in the crash at 4:12 p.m.", "4:12 p.m.", "crash", "both were then"),
        ("Born: 3 May 1961", "3 May 1961", "born", "a line of a box"),
        ("Date of birth | 1961-05-03", "1961-05-03", "born", "a row of a box"),
        ("The fire department of 1963 was small.", "1963", "", "no fire"),
        ("Torval, 1963.", "1963", "", "nothing is told"),
        ("It was in 1963 that she founded the mill.", "1963", "found", "it was then that"),
        ("It was 4:15 a.m. when the ferry struck a reef.", "4:15 a.m.", "strike", "it was then when"),
        ("It is 11:50 p.m. on March 2, 1963, when the dam breaks.", "March 2, 1963", "damage", "as a tale has it"),
        ("It was not until 1963 that she saw the pass.", "1963", "see", "it was not until then"),
        ("It was known in 1963 that she sold the mill.", "1963", "", "what was known then"),
        ("In 1963 a party led by her uncle reached the pass.", "1963", "arrive", "a participle with by"),
        ("In 1963 the party was led by her uncle.", "1963", "lead", "a passive with by"),
        ("Only in 1963 did she reach the pass.", "1963", "arrive", "an infinitive behind did"),
        ("She won a race of the 1963 Games.", "1963", "", "a year that tells which Games"),
        ("She won a race at the 1963 Games.", "1963", "win", "what was done at the Games of a year"),
        ("Her 1963 win made her known.", "1963", "win", "the deed right behind the year"),
        ("The 1963 opening of the mill drew crowds.", "1963", "open", "an article, a year and the deed"),
        ("She moved to the United States in 1963.", "1963", "move", "a name tells nothing"),
        ("Osk News reports: It was in 1963 that she founded the mill.", "1963", "found", "behind a colon"),
        ("In 1963 a gang known as the Twelve robbed the mill.", "1963", "steal", "known as opens no aside"),
        ("In 1963 the mill, built by her uncle, burnt down.", "1963", "fire", "over what a comma sets apart"),
        ("In 1963 the mill, built to last, gave way.", "1963", "damage", "... also to a verb of two words"),
        ("She did not really reach the pass until 1963.", "1963", "arrive", "did, not and an adverb"),
        ("It was 4:15 a.m. when a failure of the dam lets the water out.", "4:15 a.m.", "failure", "a noun tells"),
        ("The ferry struck a reef at 4:15 a.m. on Tuesday.", "Tuesday", "strike", "over a colon within a time"),
        ("She was born in Osk (Norway) on 3 May 1961.", "3 May 1961", "born", "over what stands in brackets"),
        ("She was born in Osk (now a part of Halden) in 1961.", "1961", "born", "... several words of it"),
        ("The mill (founded 1920) on Osk in 1961.", "1961", "", "no verb in brackets is that of what is outside"),
        ("The airship crashed and burned on 3 May.", "3 May", "crash fire", "two verbs that and joins"),
        ("In her first year, on 3 May, she left.", "3 May", "leave", "behind a phrase that a comma sets apart"),
        ("She ran in her first year, on 3 May, and left.", "3 May", "run", "not behind a verb"),
        ("The ship sank on her way (3 May 1961) to Osk.", "3 May 1961", "sink", "a time alone in brackets"),
        ("The mill of Lund (1961) was left.", "1961", "leave", "behind a name it may be anything of it"),
        ("On 3 May an explosion at the mill started a panic.", "3 May", "explode begin", "the disaster that did it"),
        ("On 3 May the mayor spoke of an explosion.", "3 May", "speak", "not a disaster further on"),
        ("The bridge came down on 3 May.", "3 May", "damage", "a verb of two words with its subject"),
        ("Lund was shot dead on 3 May.", "3 May", "shoot", "... with what it became"),
        ("The jet left Osk at 4:15 p.m.", "4:15 p.m.", "take-off", "a flight leaves by taking off"),
        ("The mayor left Osk at 4:15 p.m.", "4:15 p.m.", "leave", "a mayor does not"),
        ("The colt was foaled on 3 May.", "3 May", "born", "a horse is born"),
    ],
)
def test_deed(text: str, quote: str, want: str, why: str) -> None:
    assert deed(text, quote) == want, why


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("En 1922, con dinero de su tío, compró un horno.", "1922", "buy", "una fecha que abre"),
        ("La construcción del puente comenzó en 1963.", "1963", "build begin", "el comienzo de una obra"),
        ("Nació en Osk el 3 de mayo de 1961.", "3 de mayo de 1961", "born", "el verbo delante"),
    ],
)
def test_deed_in_spanish(text: str, quote: str, want: str, why: str) -> None:
    assert deed(text, quote, "es") == want, why


@pytest.mark.parametrize(
    ("text", "want"),
    [("The earlier crash, on 5 May", True), ("The second crash of 5 May", True), ("The crash of 5 May", False)],
)
def test_is_another_one(text: str, want: bool) -> None:
    crash = next(word for word in told_between(text, 0, len(text), "en") if word.concept == "crash")
    assert is_another_one(text, crash, "en") is want


def test_a_language_without_a_file_tells_no_deeds() -> None:
    assert deed("Vendita fatta in 1922.", "1922", "it") == ""

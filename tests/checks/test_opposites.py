"""Opposite statements of one and the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.opposites import CHANGED, CHECK, SEVERAL
from reconcile.checks.run import run_checks
from reconcile.model import Severity
from reconcile.packs.opposites.load import Topic, topics
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings, reasons

FIRES = [
    Fires(
        "an accomplice",
        ("Police say the gunman acted alone.", "The gunman had an accomplice who drove the car, officers said."),
        "the gunman",
    ),
    Fires(
        "words for one part",
        ("The attacker acted alone, the court heard.", "The shooter and an accomplice left by the back door."),
        "acted alone",
    ),
    Fires(
        "a belt",
        ("The driver was wearing a seat belt when the car left the road.", "The driver was not wearing a seat belt."),
        "not wearing a seat belt",
    ),
    Fires(
        "a surname, and a contraction",
        ("Ida Lund, 34, was wearing a helmet. She fell at the gate.", "Ida Lund fell. Lund wasn't wearing a helmet."),
        "Ida Lund",
    ),
    Fires("armed", ("The suspect was unarmed, police said.", "The suspect was armed with a knife."), "unarmed"),
    Fires(
        "still free",
        ("Police arrested the suspect in Oslo.", "The suspect is still at large."),
        "not all dated",
    ),
    Fires("a pilot", ("The pilot survived the crash.", "The pilot died at the scene."), "survived"),
    Fires(
        "a name, of one crash",
        ("Ola Berg survived the crash.", "Ola Berg was killed in the crash."),
        "Ola Berg",
    ),
    Fires("an offer", ("Norvik rejected the offer.", "Norvik accepted the offer on Monday."), "rejected"),
    Fires("a plan", ("The council approved the plan.", "The council voted against the plan."), "voted against"),
    Fires(
        "a plea",
        ("Peter Keller pleaded guilty to theft in May.", "In court, Peter Keller pleaded not guilty."),
        "pleaded not guilty",
    ),
    Fires("a report", ("The company confirmed the report.", "The company denied the report."), "denied"),
    Fires("a verdict", ("Jan Novak was convicted of fraud.", "Jan Novak was acquitted of fraud."), "acquitted"),
    Fires("duty", ("The officer was off duty.", "The officer was on duty when the car came."), "off duty"),
    Fires("a post", ("Anna Weber resigned in March.", "Anna Weber was sacked in March."), "sacked"),
    Fires(
        "a name beside a noun",
        (
            "A nurse, Maria Silva, survived the explosion at the plant.",
            "Maria Silva, a nurse, was killed in the explosion at the plant.",
        ),
        "Maria Silva",
    ),
    Fires(
        "to whom it is done, with a title",
        (
            "Interior Minister Olga Petrov resigned on Sunday.",
            "The president fired Interior Minister Olga Petrov on Sunday.",
        ),
        "fired",
    ),
    Fires(
        "a noun without an article",
        ("Parliament rejected the treaty by 12 votes.", "Parliament ratified the treaty by 12 votes."),
        "ratified",
    ),
    Fires("a month that is no hedge", ("In May the nurse was on duty.", "In May the nurse was off duty."), "off duty"),
    Fires(
        "the weather of a crash",
        ("Weather conditions were ideal at the time, he added.", "The accident happened in thick fog."),
        "thick fog",
    ),
    Fires(
        "the sea",
        ("The sea was calm at the time of the sinking.", "Rough seas led to the sinking of the ferry."),
        "Rough seas",
    ),
    Fires("named", ("The pilot has not been named.", "Officials identified the pilot as Eva Nowak."), "not been named"),
    Fires("a mill", ("The old mill still stands by the river.", "The old mill was demolished in 1971."), "demolished"),
    Fires(
        "a part and who plays it",
        ("The driver, Per Holm, was drunk.", "The driver was sober, the police said."),
        "drunk",
    ),
    Fires(
        "by own hand, over an aside",
        (
            "The gunman, who had fired at a mill in Osk, shot himself before police arrived.",
            "The gunman who fired at the mill was shot dead by police.",
        ),
        "shot himself",
    ),
    Fires(
        "by own hand, behind an and",
        (
            "Police said that Karl Brandt wounded two guards and then killed himself.",
            "Karl Brandt was killed by police officers at the gate.",
        ),
        "killed himself",
    ),
    Fires(
        "by own hand, of a pronoun",
        (
            "The robber, Carl Dunn, fired at a guard before he took his own life.",
            "Carl Dunn, 34, who had fled to the roof, died in a shootout with police.",
        ),
        "took his own life",
    ),
    Fires("three ways to die", ("Ola Berg was murdered in 1971.", "Ola Berg died in a car crash."), "murdered"),
    Fires("a sentence", ("Jan Novak was sentenced to death.", "Jan Novak was sentenced to life in prison."), "death"),
    Fires(
        "a discharge",
        ("Ola Berg was honorably discharged in 1921.", "Ola Berg received a dishonorable discharge."),
        "dishonorable",
    ),
    Fires("of nine", ("Ida Lund was the eldest of nine.", "Ida Lund was the youngest daughter of a smith."), "eldest"),
    Fires("a hand", ("Ida Lund was left-handed.", "Ida Lund was right-handed, her son says."), "right-handed"),
    Fires("an arm", ("Ida Lund broke her left arm.", "Ida Lund fell and broke her right arm."), "right arm"),
    Fires("an office", ("Anna Berg will stay on.", "Anna Berg will step down, Norvik said."), "step down"),
    Fires(
        "a collision",
        ("The two trains were in a head-on collision.", "It was a rear-end collision, the railway said."),
        "head-on",
    ),
    Fires(
        "survivors",
        ("Rescuers found no survivors of the crash.", "Per Holm was the only survivor of the crash."),
        "only survivor",
    ),
    Fires("a door", ("The back door was locked from the outside.", "The back door was left open."), "left open"),
    Fires("a call", ("The pilot sent a distress call.", "The pilot did not send a distress call."), "did not send"),
    Fires(
        "speed", ("The driver was driving too fast.", "The driver was within the speed limit, he says."), "speed limit"
    ),
    Fires("sleep", ("The driver had fallen asleep.", "The driver was wide awake, his wife says."), "asleep"),
    Fires("a bid", ("Norvik made a hostile bid for Osk Steel.", "Norvik made a friendly bid."), "hostile"),
]
SILENT = [
    Silent(
        "two deaths", ("The gunman shot himself. Another gunman was shot dead.", "The gunman was killed by police.")
    ),
    Silent("his father", ("Ola Berg shot himself.", "The father of Ola Berg was murdered.")),
    Silent(
        "who died before the and",
        ("Carl Dunn shot Per Holm, who fell and was killed by police.", "Carl Dunn then shot himself."),
    ),
    Silent("what it looked like", ("It looked as if the driver had fallen asleep.", "The driver was awake.")),
    Silent("another arm", ("Ida Lund broke her left arm.", "Ida Lund broke her right leg.")),
    Silent("believed, of a death", ("Jan Novak probably killed himself.", "Jan Novak was killed by police.")),
    Silent("believed", ("The suspect may have acted alone.", "The suspect had an accomplice.")),
    Silent(
        "other drivers",
        ("The bus driver was wearing a seat belt.", "The truck driver was not wearing a seat belt."),
    ),
    Silent("one of several", ("The driver was unhurt.", "The driver was injured. The other driver fled.")),
    Silent(
        "of long before",
        ("Jan Novak was arrested.", "Jan Novak fell ill some years ago, when he was on the run from police."),
    ),
    Silent("another offer", ("Norvik rejected the initial offer.", "Norvik accepted the revised offer.")),
    Silent("another thing", ("Norvik rejected the offer.", "Norvik accepted the resignation of its chief.")),
    Silent("another charge", ("Jan Novak was convicted of fraud.", "Jan Novak was acquitted of theft.")),
    Silent(
        "another amount",
        ("Norvik rejected the $105 million offer.", "Norvik accepted the $121 million offer."),
    ),
    Silent("another sort", ("The union accepted the pay offer.", "The union rejected the pensions offer.")),
    Silent("another day", ("The officer was on duty on Friday.", "The officer was off duty on Saturday.")),
    Silent("for some", ("The bridge is still open to walkers.", "The bridge closed permanently to cars.")),
    Silent("the weather of no event", ("The weather was clear all week.", "The crash came in bad weather.")),
    Silent(
        "the weather of two events",
        ("The weather was clear for the match.", "The crash came in bad weather."),
    ),
    Silent(
        "a forecast",
        ("Forecasters expected bad weather for the race.", "The race was run in fine weather."),
    ),
    Silent("the second car", ("The driver survived.", "The driver of the second car died in hospital.")),
    Silent("another danger", ("The patient died on Monday.", "The patient survived the first operation.")),
    Silent("another deed", ("Carl Dunn denied murder.", "Carl Dunn admitted manslaughter.")),
    Silent("at other times", ("The house is empty now.", "The house was occupied in the war.")),
    Silent("everybody dies", ("Ola Berg survived the crash.", "Ola Berg died in 1987.")),
    Silent(
        "unclear",
        ("It is unclear whether the driver was wearing a seat belt.", "The driver was not wearing a seat belt."),
    ),
    Silent(
        "an article that tells both sides",
        ("Prosecutors say the man was armed. The man was unarmed, his lawyer says.", "The man was armed."),
    ),
    Silent("another person", ("Ida Lund was armed.", "Per Holm was unarmed.")),
    Silent(
        "another year",
        ("In 1959 a tram burned in Derby. The driver died at the scene.", "The driver survived the crash of 2016."),
    ),
    Silent("a question", ("Was the driver wearing a helmet? The driver was not wearing a helmet.",)),
    Silent("twice the same", ("The gunman was armed.", "The gunman was not unarmed.")),
    Silent("earlier", ("The suspect had been arrested twice.", "The suspect is still at large.")),
    Silent("no one person", ("Some passengers were unhurt.", "Ten passengers were injured.")),
    Silent("whose it is done to", ("Police in Oslo arrested the driver.", "Police in Oslo are at large in the town.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_what_may_have_changed_is_minor_unless_of_one_day() -> None:
    texts = ("The suspect was arrested in Oslo.", "The suspect is still at large.")
    assert [f.severity for f in findings(CHECK, texts)] == [Severity.MINOR]
    assert [f.severity for f in findings(CHECK, texts, ("2020-05-01", "2020-05-01"))] == [Severity.MAJOR]
    assert reasons(CHECK, texts, ("2020-05-03", "2020-05-01")) == [CHANGED]


def test_several_of_one_part_are_listed_as_not_compared() -> None:
    assert reasons(CHECK, ("The driver was unhurt.", "The driver was injured. The other driver fled.")) == [SEVERAL]


# --- laws ---------------------------------------------------------------------------------------

PARTS = ("driver", "pilot", "cyclist", "nurse", "teacher", "sailor")
OF_ONE_DAY = tuple(t for t in topics("en") if not t.object and not t.within and t.name not in ("alone", "caught"))


def sentence(topic: Topic, part: str, pole: int, at: int) -> str:
    phrases = topic.poles[pole][1]
    phrase = phrases[at % len(phrases)]
    may_be_done_to = phrase in topic.passive or phrase.split()[0].endswith(("ing", "ed")) or " " not in phrase
    verb = "was " if may_be_done_to and not phrase.endswith("self") else ""  # "hanged himself": nobody else did
    return f"Officials told reporters on Monday that the {part} {verb}{phrase}."


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(OF_ONE_DAY), st.sampled_from(PARTS), st.integers(0, 1), st.integers(0, 40), st.integers(0, 40))
def test_articles_that_say_the_same_never_fire(topic: Topic, part: str, pole: int, one: int, other: int) -> None:
    texts = [sentence(topic, part, pole, one), sentence(topic, part, pole, other)]
    assert run_checks(dossier(texts), CHECKS)[0] == ()


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(OF_ONE_DAY), st.sampled_from(PARTS), st.integers(0, 1), st.integers(0, 40), st.integers(0, 40))
def test_one_altered_word_fires_exactly_this_check(topic: Topic, part: str, pole: int, one: int, other: int) -> None:
    texts = [sentence(topic, part, pole, one), sentence(topic, part, 1 - pole, other)]
    assert [f.rule for f in run_checks(dossier(texts, ("2020-05-01",) * 2), CHECKS)[0]] == [CHECK.code]

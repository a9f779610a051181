"""Articles made up for measuring: about 800 words each by default, with figures that partly contradict each other.

The same seed gives the same articles.  Every article tells a choice of the stories of its dossier in an order of its
own, each in one of several wordings; every seventh figure is told wrongly.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from typing import Final

from reconcile.model import Article, Metadata

WORDS: Final = 800
STORIES: Final = 40  # facts that a dossier knows of
WRONG: Final = 7  # one telling in so many gives another figure
WORDINGS: Final = (
    "{who} said on {day} {month} {year} that {figure:,} {thing} near {place} were {done} after the {event}.",
    "About {figure:,} {thing} were {done} in {place} during the {event}, according to {who}.",
    "The {event} in {place} left {figure:,} {thing} {done}, {who} told reporters in {month} {year}.",
    "In {place}, {who} walked {length} km past the {thing}, which had been {done} since {month} {year}.",
    'The {event} cost ${money} million; "nobody in {place} had {done} so many {thing}," {who} said.',
)
FILLING: Final = (
    "Residents remember the {event} as a {adjective} time, and many still speak of the {thing} in {place}.",
    "It was a {adjective} week for the {thing}, and the council of {place} has not yet {done} the plans.",
    "Nothing of this surprised {surname}, who had long {done} the {adjective} {thing}.",
)
FIRST: Final = [
    "Ana",
    "Jonas",
    "Marta",
    "Peter",
    "Lucia",
    "Karl",
    "Edda",
    "Tomas",
    "Irene",
    "Pavel",
    "Nora",
    "Simon",
    "Clara",
    "Hugo",
    "Vera",
    "Felix",
]
LAST: Final = [
    "Okafor",
    "Lindqvist",
    "Moreno",
    "Hartmann",
    "Delacroix",
    "Petrov",
    "Sandoval",
    "Whitaker",
    "Novak",
    "Ferrari",
    "Duarte",
    "Kessler",
]
PLACES: Final = [
    "Quito",
    "Lisbon",
    "Oslo",
    "Turin",
    "Geneva",
    "Malmo",
    "Porto",
    "Cuenca",
    "Bergen",
    "Leeds",
    "Ghent",
    "Krakow",
    "Nantes",
    "Aarhus",
]
THINGS: Final = [
    "houses",
    "bridges",
    "farms",
    "workers",
    "passengers",
    "ships",
    "schools",
    "trees",
    "books",
    "engines",
    "boats",
    "horses",
    "shops",
]
DONE: Final = [
    "damaged",
    "counted",
    "repaired",
    "moved",
    "evacuated",
    "rebuilt",
    "insured",
    "sold",
    "painted",
    "replaced",
    "inspected",
    "lost",
]
EVENTS: Final = [
    "flood",
    "strike",
    "storm",
    "fire",
    "march",
    "election",
    "auction",
    "harvest",
    "landslide",
    "festival",
    "blackout",
    "drought",
]
ADJECTIVES: Final = [
    "quiet",
    "difficult",
    "hopeful",
    "muddy",
    "expensive",
    "memorable",
    "chaotic",
    "ordinary",
    "bitter",
    "cheerful",
]
MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def make_articles(
    number: int,
    *,
    dossier: str = "made",
    seed: int = 1,
    words: tuple[int, int] = (WORDS, WORDS),
    stories: int = STORIES,
) -> tuple[Article, ...]:
    """Make the articles of one dossier, each of as many ``words`` as lie between the two figures."""
    dice, lengths = random.Random(f"{seed} {dossier}"), random.Random(f"{seed} {dossier} words")
    known = [_story(dice) for _ in range(stories)]
    return tuple(_article(f"{dossier}/{n:04}", known, dice, lengths.randint(*words)) for n in range(number))


def make_small_dossiers(number: int) -> Iterator[Article]:
    """Make articles of many dossiers, two or three short ones each, on the same few stories."""
    for at in range(number):
        yield from make_articles(2 + at % 2, dossier=f"small{at:05}", words=(40, 120), stories=3)


def _story(dice: random.Random) -> dict[str, object]:
    surname = dice.choice(LAST)
    return {
        "who": f"{dice.choice(FIRST)} {surname}",
        "surname": surname,
        "day": dice.randint(1, 28),
        "month": dice.choice(MONTHS),
        "year": dice.randint(1960, 2020),
        "figure": dice.randint(12, 4000),
        "length": dice.randint(3, 600),
        "money": dice.randint(2, 900),
        "thing": dice.choice(THINGS),
        "place": dice.choice(PLACES),
        "done": dice.choice(DONE),
        "event": dice.choice(EVENTS),
        "adjective": dice.choice(ADJECTIVES),
    }


def _article(name: str, stories: list[dict[str, object]], dice: random.Random, least: int) -> Article:
    lines, words = [f"# What happened, told by {dice.choice(FIRST)} {dice.choice(LAST)}"], 0
    for paragraph in _paragraphs(stories, dice):
        lines.append(paragraph)
        words += len(paragraph.split())
        if words >= least:
            break
    text = "\n\n".join(lines) + "\n"
    return Article(
        id=name,
        path=f"{name}.md",
        dossier=name.rpartition("/")[0],
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        metadata=Metadata(language="en", published="2021-03-04"),
    )


def _paragraphs(stories: list[dict[str, object]], dice: random.Random) -> Iterator[str]:
    while True:
        for story in dice.sample(stories, len(stories)):
            told = {**story, "adjective": dice.choice(ADJECTIVES)}
            if dice.randrange(WRONG) == 0:
                told |= {"figure": dice.randint(12, 4000), "year": dice.randint(1960, 2020)}
            sentences = [dice.choice(WORDINGS), dice.choice(FILLING)]
            yield " ".join(sentence.format(**told) for sentence in sentences)

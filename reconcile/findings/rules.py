"""The rules by which values of one fact are found to differ, in words.  Codes are given in ``detect.py``."""

from __future__ import annotations

from typing import Final

from reconcile.model import Rule

RULES: Final = (
    Rule(
        code="RC101",
        name="figures-differ",
        finds="Articles give different numbers of the same people or things.",
        example="“14 people died” against “11 people died”",
    ),
    Rule(
        code="RC102",
        name="dates-differ",
        finds="Articles put the same event on different days, months, years or times of day.",
        example="“opened in May 1987” against “opened in 1988”",
    ),
    Rule(
        code="RC103",
        name="measures-differ",
        finds="Articles give different lengths, weights, speeds, durations or other measures of the same thing.",
        example="“1,204 metres long” against “1,240 metres long”",
    ),
    Rule(
        code="RC104",
        name="amounts-differ",
        finds="Articles give different amounts of money or different shares for the same thing.",
        example="“cost $3.5 million” against “cost $5.3 million”",
    ),
    Rule(
        code="RC105",
        name="ages-differ",
        finds="Articles give the same person different ages at the same time.",
        example="“the driver, 34,” against “the 43-year-old driver”",
    ),
    Rule(
        code="RC106",
        name="ranks-differ",
        finds="Articles give different places, medals or orders for the same result.",
        example="“finished second” against “won bronze”",
    ),
    Rule(
        code="RC107",
        name="names-differ",
        finds="Articles name different people, places or organisations in the same role.",
        example="“designed by Ana Berg” against “designed by Olaf Lind”",
    ),
    Rule(
        code="RC108",
        name="quotations-differ",
        finds="Articles quote the same person on the same occasion in different words.",
        example="“We never stopped” against “We stopped once”",
    ),
    Rule(
        code="RC109",
        name="descriptions-differ",
        finds="Articles describe the same thing by words that exclude one another.",
        example="“a northbound lorry” against “a southbound bus”",
    ),
)

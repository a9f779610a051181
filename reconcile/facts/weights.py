"""What speaks for one fact and how much, as numbers; all were set on the development dossiers.

A likeness lies between 0 and 1; bonuses and costs are added to it.
"""

from __future__ import annotations

from datetime import timedelta

THRESHOLD = 0.25  # likeness plus bonuses that joins two claims; set on the development dossiers
DAY_THRESHOLD = 0.36  # days stand in every sentence of news, so more must be alike
UNDONE_THRESHOLD = 0.42  # ... and where no verb says what happened then, more again
GROUND = 0.38  # what two claims must share at least in all, where nothing else speaks for one fact (see ``ground``)
UNDONE_GROUND = 0.60  # ... years where no verb says what happened then
TELLING_GROUND = 1.0  # what two dates of one deed that happened once must share to be of one thing without a rare word
ATTRIBUTE_BONUS = 0.22  # a pack knows both as the same attribute
MANY_BONUS = 0.10  # ... one that many things have, such as a length
STRONG_BONUS = 0.10  # ... and one that has one value in the whole dossier
SUBJECT_BONUS = 0.30  # the same person has it
THING_BONUS = 0.12  # the same thing is measured
PRICE_BONUS = 0.12  # two prices of one sort, such as those per share
DEED_BONUS = 0.10  # two times of what is told by the same verb or noun
DOER_BONUS = 0.10  # ... that one person did, or that was done to one
REPEATED_COST = 0.10  # ... which some article dates twice
CONVERTED = 0.02  # powers of ten: a measure in two units is one figure, however roughly it is converted
ONLY_BONUS = 0.08  # each article counts things of this sort once
SIZE_BONUS = 0.15  # both count things of one sort, about as many
ONE_SIZE = 0.25  # powers of ten that such figures lie apart at most
LARGE = 12  # figures below it lie near each other by chance
SLIP_BONUS = 0.10  # two full dates differ in one part only, as by a slip: 20 and 21 November 1980
SLIP = 3  # days at most that such dates lie apart within one month
EQUAL_BONUS = 0.10  # the values agree
FAR_COST = 0.25  # for each power of ten that two figures lie apart, beyond ``FAR``
ONE_BASE = 0.1  # powers of ten: figures of which one is told per share, the other per nothing, may be of one base
FAR = 0.45  # powers of ten: figures three times as large mostly measure another thing
YEARS = 5  # dates further apart are mostly of two things
VERY_ALIKE = 0.60  # ... unless the words are as alike as this
CLOSE = 0.05  # powers of ten: figures within an eighth of one another, as one fact told twice mostly gives them
CLOSE_BESIDE = 0.12  # ... within a third, where the sentences give another figure alike
ENOUGH_BESIDE = 0.15  # score that is enough for those
DISTINCTIVE = 2  # digits, but for noughts at the end, of a figure that two articles hardly give by chance
NEAR_MANY = 0.26  # ... beside what is counted, where one of their articles counts several of that name
NEAR = 0.30  # least closeness of the closest word that two values share: in their sentences, not only before or above
SAME_NEWS = timedelta(days=3)  # between two pieces of news, at most, that tell one state of things

"""What happened at the times that two claims tell: one deed, another, or one told from two sides."""

from __future__ import annotations

from reconcile.facts.names import same_name
from reconcile.model import Claim
from reconcile.packs.phrases.load import sure_deeds

TELLING = frozenset({"say", "write", "agree", "know", "call", "name"})  # verbs of telling say nothing of what happened
LASTING = frozenset({"take", "last", "need", "spend", "require", "go", "have"})  # ... and these nothing of what lasted
# Verbs by which one thing is told from two sides: who buys, pays; who is killed, dies.
ALIKE = (
    frozenset({"buy", "pay", "sell", "spend"}),
    frozenset({"kill", "die"}),
    frozenset({"arrest", "capture", "catch", "seize"}),
    frozenset({"hit", "strike", "crash"}),
)
# Deeds that tell one thing, as articles put it: a robbery is an attack, what was launched was founded or published.
ONE_STORY = (
    frozenset(
        {"attack", "shoot", "explode", "kill", "crash", "hit", "strike", "fire", "damage", "sink", "quake", "erupt"}
    )
    | {"accident", "incident", "disaster", "tragedy", "catastrophe", "failure"},
    frozenset({"steal", "attack", "missing", "discover"}),
    frozenset({"find", "discover"}),
    frozenset({"leave", "take-off", "move", "begin"}),
    frozenset({"arrive", "landing", "move", "visit"}),
    frozenset({"found", "launch", "publish", "debut", "begin"}),
    frozenset({"build", "end"}),
    frozenset({"open", "launch", "debut", "dedicate"}),
    frozenset({"retire", "resign", "leave", "end"}),
    frozenset({"appoint", "elect", "take-office", "begin"}),
    frozenset({"elect", "win"}),
    frozenset({"buy", "sell", "agree", "sign", "approve", "offer", "end"}),
)
PHASES = frozenset(
    {"begin", "end", "happen", "occur", "place", "follow", "catch"}
)  # say something only with what began


def other_deeds(a: Claim, b: Claim) -> bool:
    """Are the verbs close to two dates known, and none shared?  "Founded in 1871" is not "sold in 1952"."""
    mine, yours = set(a.role) - TELLING - LASTING, set(b.role) - TELLING - LASTING
    return bool(mine and yours) and not mine & yours and not any(mine & alike and yours & alike for alike in ALIKE)


def other_sure_deeds(a: Claim, b: Claim) -> bool:
    """Is it known what happened at both times, and is it not the same?  Deeds that tell one thing are no two."""
    mine, yours = set(a.deed) & sure_deeds() - PHASES, set(b.deed) & sure_deeds() - PHASES
    if not mine or not yours or {*a.deed, *a.role} & {*b.deed, *b.role} - TELLING - LASTING:
        return False
    return not any(mine & alike and yours & alike for alike in (*ALIKE, *ONE_STORY))


def one_did_two_things(a: Claim, b: Claim) -> bool:
    """Do two verbs tell what one person did at two hours: "Lund served at 6", "Lund complained at 9"?"""
    told = a.deed and b.deed and a.subject and b.subject
    return bool(told) and not {*a.deed, *a.role} & {*b.deed, *b.role} and same_name(a.subject, b.subject)


def are_one_story(a: Claim, b: Claim) -> bool:
    """Is it known what happened at both times, and may it be one thing?"""
    mine, yours = set(a.deed) & sure_deeds(), set(b.deed) & sure_deeds()
    return mine & PHASES == yours & PHASES and any(mine & alike and yours & alike for alike in (*ALIKE, *ONE_STORY))


def one_is_told(a: Claim, b: Claim) -> bool:
    """Is one date that of saying something, and the other that of what happened?"""
    told = bool({*a.role, *a.deed}) and {*a.role, *a.deed} <= TELLING
    return told and bool({*b.role, *b.deed} - TELLING - LASTING)


def share_deed(a: Claim, b: Claim) -> bool:
    """Is a verb that says what happened close to both dates?"""
    return bool(set(a.role) & set(b.role) - TELLING - LASTING or one_deed(a, b))


def one_deed(a: Claim, b: Claim) -> frozenset[str]:
    """What two times say of when it happened, where that may be one thing; a beginning of what is left open is none."""
    mine, yours = set(a.deed) - TELLING - LASTING, set(b.deed) - TELLING - LASTING
    return frozenset(mine & yours - PHASES) if mine & PHASES == yours & PHASES else frozenset()


def one_doer(a: Claim, b: Claim) -> bool:
    """Do two times tell when one person did one thing?"""
    return bool(one_deed(a, b) and a.subject and b.subject) and same_name(a.subject, b.subject)


def one_target(a: Claim, b: Claim) -> bool:
    """Do two times tell what was done to one named person, place or thing?"""
    return bool(one_deed(a, b) and a.target and b.target) and same_name(a.target, b.target)

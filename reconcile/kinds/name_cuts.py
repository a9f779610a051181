"""Where a run of capitals is cut: at openers, dates, titles, "of" and "and", before persons and places."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.kinds.capitals import Run, Word
from reconcile.kinds.gazetteer import gazetteer, is_place, peoples
from reconcile.kinds.lemmas import is_known
from reconcile.kinds.name_words import NameWords

_STREETS = ("road", "street", "avenue", "station", "airport")


def without_opener(run: Run, words: NameWords) -> Run | None:
    """The run without words that are capitals because a sentence, or a headline, begins with them."""
    first = 0
    while first < len(run.words):
        word = run.words[first]
        if len(word.text) == 1 and first + 1 < len(run.words) and run.words[first + 1].start - word.end == 2:
            break  # an initial with its full stop: "A. J. Ruiz"
        if word.folded in words.function_words or (word.folded in words.openers and word.initial):
            article = word.folded in words.place_firsts or word.folded not in words.function_words
            if article and not word.initial and word.folded in words.place_firsts:
                break  # "en La Cañada"
            if article and _begins_place(run.words[first : first + 3]):
                break
            first += 1
        elif not first and word.initial and _governs(run):
            first += 1  # "Presidió el Comité Olímpico"
        elif not first and word.initial and _opens_place(run, words):
            first += 1  # "Visit San Francisco"
        elif first and word.folded in words.openers and not _begins_place(run.words[first : first + 3]) and first == 1:
            first += 1
        else:
            break
    return run.part(first, len(run.words)) if first < len(run.words) else None


def _governs(run: Run) -> bool:
    """Whether the first word stands before an article: a verb, not a name."""
    return (
        run.joins[1:2] in (("el",), ("la",), ("los",), ("las",), ("al",))
        and run.words[0].folded not in gazetteer().given
    )


def _opens_place(run: Run, words: NameWords) -> bool:
    """Whether a run is an ordinary word at the beginning of a sentence and a place's full name."""
    first, rest = run.words[0], run.words[1:]
    if not rest or len(rest) > 3 or first.folded in words.place_firsts or is_place(plain(run)):
        return False
    ordinary = is_common(first.folded, "en") and first.folded not in gazetteer().given
    return ordinary and not demonym_words(run) and is_place(" ".join(word.text for word in rest)) and not run.tail


def _begins_place(some: tuple[Word, ...]) -> bool:
    return any(is_place(" ".join(word.text for word in some[:count])) for count in range(2, len(some) + 1))


def at_dates(run: Run | None, words: NameWords) -> Iterator[Run]:
    """The run divided at days and months, no names but after a given name or before a head ("Sunday Times")."""
    if run is None:
        return
    first = 0
    for index, word in enumerate(run.words):
        if run.joins[index].isdigit() and index > first and not _year_inside(run.part(index, len(run.words)), words):
            yield run.part(first, index)
            first = index
        if word.folded not in words.calendar or "".join(run.joins[index + 1 : index + 2]):
            continue
        before = run.words[index - 1] if index > first else None
        after = run.words[index + 1] if index + 1 < len(run.words) else None
        if before is not None and after is not None and len(word.folded) < 5:
            continue  # "Lok Jan Shakti"
        if before is not None and (before.folded in gazetteer().given or before.folded.strip(".") in words.titles):
            continue
        if after is not None and after.folded in words.heads and before is None and index + 2 == len(run.words):
            continue
        if index > first:
            yield run.part(first, index)
        first = index + 1
    if first < len(run.words):
        yield run.part(first, len(run.words))


def _year_inside(rest: Run, words: NameWords) -> bool:
    """Whether a year before these words stands inside an event's name ("Beijing 2008 Olympic Games")."""
    return not words.event_marks.isdisjoint(word.folded for word in rest.words) or rest.tail in words.event_marks


def title_words(run: Run, words: NameWords) -> list[bool]:
    """Which words of a run are titles before a person's name ("Chief Executive Officer" Hock Tan)."""
    folded = [word.folded.strip(".") for word in run.words]
    nicknames = [join == '"' for join in run.joins]  # Anna "Duchess" Berg
    for index in range(1, len(folded)):
        nicknames[index - 1] = nicknames[index - 1] or run.joins[index] == "'s"  # Harris County Sheriff's Office
    titles = [word in words.titles and not nickname for word, nickname in zip(folded, nicknames, strict=True)]
    given = gazetteer().given
    for index in range(len(folded) - 1):
        titles[index] = titles[index] or (
            folded[index] in words.roles and folded[index + 1] in given and folded[index] not in given
        )
    for index in range(1, len(folded)):  # "Department of Justice"
        if run.joins[index].startswith("of") and folded[index - 1] in words.organisation_firsts:
            titles[index] = False
    if not any(titles):
        return titles
    for _ in range(3):
        for index, word in enumerate(folded):
            beside = titles[max(index - 1, 0) : index + 2]
            titles[index] = titles[index] or (word in words.title_parts and any(beside))
    after = max(index for index, title in enumerate(titles) if title) + 1
    if after == len(folded):  # "Ida King", "Norvik CEO", "the President"
        begin = after
        while begin and titles[begin - 1]:
            begin -= 1
        if begin and folded[begin - 1] in given and not run.words[-1].text.isupper():
            return [False] * len(folded)
        return titles
    if folded[after] in words.name_suffixes:  # "Martin Luther King Jr."
        return [False] * len(folded)
    if run.joins[after]:  # "Assistant Chief Constable of the British Transport Police"
        return titles
    if (
        after == len(folded) - 1
        and folded[after] in words.organisation_heads
        and folded[after - 1] not in words.honorifics
    ):
        return [False] * len(folded)  # "Premier League"
    if (folded[-1] in words.heads and folded[after] not in given and len(folded) - after >= 2) or (
        folded[after] in words.heads
        and folded[after - 1] in ("general", "major", "king", "queen", "st", "first", "saint")
    ):
        return [False] * len(folded)
    if folded[after - 1] in ("st", "saint", "san", "santa"):  # a saint's name is mostly a place's or a church's
        titles[after - 1] = False
    return titles


def at_connectors(run: Run, words: NameWords) -> Iterator[tuple[Run, bool]]:
    """The run divided at "of", "for", "and" that belong to no name; and whether something stands before."""
    first = 0
    for index in range(1, len(run.words)):
        join = run.joins[index]
        if join.startswith("of ") and not _joins(
            run.part(first, index), run.part(index, len(run.words)), join[3:], words
        ):
            yield run.part(first, index), first > 0
            first = index
    yield run.part(first, len(run.words)), first > 0


def _joins(left: Run, right: Run, join: str, words: NameWords) -> bool:
    head, begin = left.words[-1].folded.strip("."), left.words[0].folded.strip(".")
    if join in ("&",):
        return True
    whole = " ".join(word.text for word in left.words) + f" {join} " + right.words[0].text
    if is_place(whole):
        return True
    if head in words.of_stops or len(left.words) > 6:
        return False
    if join.split()[0] in ("of", "for", "de", "del", "para"):
        firsts = words.organisation_firsts | words.event_heads
        if head in firsts and right.words[0].folded not in words.calendar:
            return not (head in words.event_heads and is_place(right.words[0].text))
        alone = len(left.words) == 1 and not left.words[0].initial
        if join == "of" and (alone or head in ("ring",)) and not is_place(right.words[0].text):
            given = gazetteer().given
            return is_common(head, "en") and head not in given and right.words[0].folded not in given
        return head in words.of_heads
    if join == "and" and right.words[-1].folded in words.organisation_heads and head not in words.organisation_marks:
        apart = head in gazetteer().given or is_place(left.words[-1].text) or is_place(right.words[0].text)
        return not apart and is_common(head, "en") and is_common(right.words[0].folded, "en")
    if join in ("and", "y", "e") and right.words[-1].folded not in words.organisation_heads:
        return (
            begin in words.organisation_firsts
            or not words.organisation_heads.isdisjoint(word.folded for word in left.words)
        ) and any(mark.startswith(("of", "de")) for mark in left.joins)
    return False


def place_after_noun(run: Run, words: NameWords) -> int:
    """Where a place begins behind an ordinary capital and "de": "Oro | de América Latina"."""
    first, tables = run.words[0], gazetteer()
    noun, person = first.folded in words.nouns, first.folded in tables.given or first.folded in tables.surnames
    if is_place(plain(run)) or not words.event_marks.isdisjoint(word.folded for word in run.words):
        return 0
    for index in range(1, len(run.words)):
        join = run.joins[index].split()
        if join[:1] not in (["de"], ["del"]):
            continue
        right = run.part(index, len(run.words))
        if person and not first.initial:
            continue
        if first.folded in words.of_heads:
            continue  # "Universidad Complutense de Madrid"
        if not person and is_place(plain(right)) and (index > 1 or not noun):
            return index  # "Hospital Escuela | de Tegucigalpa", but "Universidad de Cuenca"
        if join != ["de"] and right.words[0].folded in words.organisation_firsts:
            return index  # "Transporte | de la Policía Nacional"
        if index == 1 and is_place(first.text) and not noun and not person:
            return index  # "Bogotá | de Fusagasugá"
    return 0


def firm_before_person(run: Run, words: NameWords) -> int:
    """How many words name an organisation before a person's full name ("Caracol Radio" Héctor Fabio Pineda)."""
    given = gazetteer().given
    for index in range(2, len(run.words) - 1):
        if (
            run.words[index - 1].folded in words.organisation_heads
            and run.words[index].folded in given
            and not any(run.joins)
        ):
            return index
    return 0


def place_before_person(run: Run, words: NameWords) -> int:
    """How many words name a place before a person's full name ("London" Philip Toscano), as credits and lists do."""
    given = gazetteer().given
    for count in (1, 2):
        if len(run.words) >= count + 2 and run.words[count].folded in given and run.words[0].folded not in given:
            place = " ".join(word.text for word in run.words[:count])
            street = count == 2 and run.words[1].folded in _STREETS
            known = is_place(place) and (
                count == 2 or len(run.words) == 3 or run.words[-1].folded in gazetteer().surnames
            )
            headed = run.words[-1].folded in words.heads
            if (known or street) and not headed and not any(run.joins[1 : count + 2]):
                return count
    return 0


def demonym_words(run: Run) -> int:
    """How many words at the beginning name a people ("Russian", "Costa Rican", "Ecuadorians")."""
    demonyms = peoples()
    for count in (2, 1):
        if count <= len(run.words):
            said = " ".join(word.folded for word in run.words[:count])
            if said in demonyms or said.removesuffix("s") in demonyms:
                return count
    return 0


def plain(run: Run) -> str:
    joined = run.words[0].text
    for word, join in zip(run.words[1:], run.joins[1:], strict=True):
        between = join.removeprefix("of ").strip('",')
        joined += f" {between} {word.text}" if between and between != "'s" else f" {word.text}"
    return joined


def is_common(folded: str, language: str) -> bool:
    return is_known(folded, language)

"""Words that say nothing about what a figure measures, by language."""

from __future__ import annotations

from functools import cache

STOP_WORDS = {
    "en": """
        a an the this that these those some any each every either neither both all such same other others another own
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
        which what when where why how there here then than as so thus too very just only also even still yet already
        again ever never not no nor or and but if because while although though since until unless whether
        of in on at by for from to into onto with without within about above below over under between among through
        during before after against across around near off out up down upon toward towards per via along behind beyond
        be is are was were been being am do does did done doing have has had having will would shall should can could
        may might must let get got make made take took taken go went gone come came give given put set
        one two three four five six seven eight nine ten eleven twelve hundred thousand million billion trillion dozen
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december today yesterday tomorrow ago year month week day hour minute second
        mr mrs ms dr st more most less least much many few several nearly almost roughly approximately
        said say says according reported reportedly now time times way well back much really quite rather
        however meanwhile moreover including include includes included like per cent percent
        km m kg mph kilometre kilometer kilometres kilometers metre meter metres meters mile miles foot feet inch inches
        s t d ll re ve am pm gmt utc
    """,
    "es": """
        el la los las un una unos unas lo al del de en a por para con sin sobre entre hasta desde que quien cual cuyo
        y e o u pero sino si no ni como más menos muy ya también su sus se le les lo me mi tu nos este esta estos estas
        ese esa esos esas aquel aquella es son fue fueron ser era eran está están estaba ha han había haber hay
        uno dos tres cuatro cinco seis siete ocho nueve diez cien mil millón millones
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre hoy ayer mañana año mes semana día hora minuto segundo
    """,
}


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, lower case; empty for a language without a list."""
    return frozenset(STOP_WORDS.get(language, "").split())

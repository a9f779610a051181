"""Contrasts: words of one set tell facts apart.  What is said of the first offer is not said of the new one."""

from __future__ import annotations

from types import MappingProxyType

CONTRASTS = MappingProxyType(
    {
        "order": ("initial", "new"),
        "payment": ("cash", "share", "debt"),
        "fate": ("die", "kill", "injure", "missing", "trap", "survive", "rescue", "evacuate", "arrest"),
        "who": ("man", "woman", "child"),
        "daytime": ("morning", "noon", "midday", "afternoon", "evening", "night", "midnight"),
        "measure": ("long", "wide", "high", "depth", "diameter"),
        "medal": ("gold", "silver", "bronze"),
        "outcome": ("win", "lose"),
        "phase": ("begin", "end"),
        "doors": ("open", "close"),
        "change": ("rise", "fall"),
        "result": ("profit", "loss", "revenue", "budget"),
        "life": ("born", "die"),
        "bond": ("marry", "divorce"),
        "way": ("arrive", "leave"),
        "kin": ("father", "mother", "son", "daughter", "brother", "sister", "wife", "husband"),
        "compass": ("north", "south", "east", "west"),
        "bound": ("minimum", "maximum", "average"),
        "extent": ("main", "total"),
        "sum": ("total", "each"),
        "disaster": ("quake", "tsunami", "aftershock"),
        "post": ("appoint", "resign"),
    }
)

CONTRASTED_IN = MappingProxyType(
    {
        word: tuple(name for name, words in CONTRASTS.items() if word in words)
        for word in {word: None for words in CONTRASTS.values() for word in words}
    }
)  # the contrasts that a word is a side of

# Words that stand on a side for which another one stands: who was killed died.
ON_SIDE = MappingProxyType({"kill": "die"})

# Least closeness of a word of these that tells apart, where it belongs to one measure only: "636 km long, with an |
# average | depth of 730 m" tells no average length.
OWN_NEAR = MappingProxyType({"bound": 55})

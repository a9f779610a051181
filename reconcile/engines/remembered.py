"""What was pulled from articles and found in dossiers, kept in a store under all that it depends on.

A dossier is kept in parts, and of one in which nothing changed only what every report needs is read at once: what was
found, and how much there is of all else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import partial
from typing import Any, Final

from reconcile.compact import Codec
from reconcile.engines.engine import Dossiers, Work
from reconcile.engines.fingerprint import code_fingerprint
from reconcile.engines.later import Later
from reconcile.engines.store import Store
from reconcile.model import Abstention, Agreement, Article, Extent, Fact, Finding, Looked, Pulled

PLAIN: Final = Codec()
FIRST: Final = "told"  # what of a dossier is read at once
PARTS: Final[Mapping[str, Any]] = {  # of Looked, each by itself: read when somebody looks into it
    "agreements": tuple[Agreement, ...],
    "single_source": tuple[Fact, ...],
    "not_compared": tuple[Abstention, ...],
}
ARTICLE: Final[Any] = tuple[Pulled, tuple[str, ...]]  # with what checks need not look for in it
TOLD: Final[Any] = tuple[tuple[Extent, ...], tuple[Finding, ...], tuple[int, ...]]

Dossier = tuple[Article, ...]


class Remembered:
    """The kept results for some dossiers and one kind of work.  What is gone or damaged is worked out again."""

    def __init__(self, store: Store, dossiers: Dossiers, work: Work) -> None:
        self._store = store
        self._work = work
        under = f"{code_fingerprint()} {work.rules}"
        self._article_keys = {a.id: _digest(under, "pulled", _says(a), a.text) for d in dossiers for a in d}
        self._dossier_keys = {
            dossier: _digest(under, "looked", *(self._article_keys[a.id] for a in dossier)) for dossier in dossiers
        }
        self._texts = store.recall([self._key(dossier, FIRST) for dossier in dossiers])
        self._again: dict[Dossier, Looked] = {}

    def known(self, dossier: Dossier) -> dict[str, tuple[Pulled, frozenset[str]]]:
        """What was pulled from the articles of a dossier, by their ids, as far as it is kept.

        With each, what checks need not look for in it.
        """
        keys = {article.id: self._article_keys[article.id] for article in dossier}
        self._texts |= self._store.recall([key for key in keys.values() if key not in self._texts])
        found = {name: _read(self._texts[key], ARTICLE) for name, key in keys.items() if key in self._texts}
        return {name: (pulled, frozenset(silent)) for name, (pulled, silent) in found.items()}

    def looked(self, dossier: Dossier) -> Looked | None:
        """What was found in a dossier, if it is kept."""
        text = self._texts.get(self._key(dossier, FIRST))
        if text is None:
            return None
        extents, findings, lengths = _read(text, TOLD)
        parts: dict[str, Any] = {
            part: Later(length, partial(self._part, dossier, part)) for part, length in zip(PARTS, lengths, strict=True)
        }
        pulled = Later(len(dossier), partial(self._all_pulled, dossier))
        return Looked(pulled=pulled, extents=extents, findings=findings, **parts)

    def keep(self, found: Mapping[Dossier, Looked]) -> None:
        """Keep what was found now."""
        texts = {}
        for dossier, looked in found.items():
            told = (looked.extents, looked.findings, tuple(len(getattr(looked, part)) for part in PARTS))
            texts[self._key(dossier, FIRST)] = _text(told, TOLD)
            for part, annotation in PARTS.items():
                texts[self._key(dossier, part)] = _text(getattr(looked, part), annotation)
            for article, pulled, silent in zip(dossier, looked.pulled, looked.silent, strict=True):
                key = self._article_keys[article.id]
                if key not in self._texts:
                    texts[key] = _text((pulled, sorted(silent)), ARTICLE)
        self._store.keep(texts)

    def forget_others(self) -> None:
        """Forget what belongs to other articles and to earlier states of these."""
        used = {self._key(dossier, part) for dossier in self._dossier_keys for part in (FIRST, *PARTS)}
        self._store.prune({*self._article_keys.values(), *used})

    def _key(self, dossier: Dossier, part: str) -> str:
        return f"{self._dossier_keys[dossier]} {part}"

    def _part(self, dossier: Dossier, part: str) -> Sequence[Any]:
        key = self._key(dossier, part)
        if key not in self._texts:  # who looks into one dossier looks into all
            self._texts |= self._store.recall([self._key(each, part) for each in self._dossier_keys])
        if key not in self._texts:
            again: Sequence[Any] = getattr(self._look_again(dossier), part)
            return again
        found: Sequence[Any] = _read(self._texts.pop(key), PARTS[part])
        return found

    def _all_pulled(self, dossier: Dossier) -> Sequence[Pulled]:
        known = self.known(dossier)
        return [known[a.id][0] if a.id in known else self._work.pull(a) for a in dossier]

    def _look_again(self, dossier: Dossier) -> Looked:
        if dossier not in self._again:
            self._again[dossier] = self._work.look(dossier, self._all_pulled(dossier))
        return self._again[dossier]


def _says(article: Article) -> str:
    """All that is told of an article, now and whatever may be told later, beside its text."""
    return repr([getattr(article, field.name) for field in fields(article) if field.name != "text"])


def _digest(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)} ".encode())
        digest.update(part.encode())
    return digest.hexdigest()


def _text(value: object, annotation: Any) -> str:
    return json.dumps(PLAIN.write(value, annotation), ensure_ascii=False, separators=(",", ":"))


def _read(text: str, annotation: Any) -> Any:
    return PLAIN.read(json.loads(text), annotation)

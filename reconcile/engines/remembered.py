"""What was pulled from articles and found in dossiers, kept in a store under all that it depends on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from reconcile.compact import Codec, hints_of
from reconcile.engines.engine import Dossiers, Work
from reconcile.engines.fingerprint import code_fingerprint
from reconcile.engines.store import Store
from reconcile.model import Article, Claim, Looked, Pulled

PLAIN: Final = Codec()
PARTS: Final = ("findings", "agreements", "single_source", "not_compared")  # of Looked, beside what was pulled


class Remembered:
    """The kept results for some dossiers and one kind of work.  Keys are found once, texts are read once."""

    def __init__(self, store: Store, dossiers: Dossiers, work: Work) -> None:
        self._store = store
        under = f"{code_fingerprint()} {work.rules}"
        self._article_keys = {a.id: _digest(under, "pulled", repr(_says(a)), a.text) for d in dossiers for a in d}
        self._dossier_keys = {
            dossier: _digest(under, "looked", *(self._article_keys[a.id] for a in dossier)) for dossier in dossiers
        }
        self._texts = store.recall({*self._article_keys.values(), *self._dossier_keys.values()})

    def pulled(self, article: Article) -> Pulled | None:
        """What was pulled from an article, if it is kept."""
        text = self._texts.get(self._article_keys[article.id])
        found: Pulled | None = PLAIN.read(json.loads(text), Pulled) if text is not None else None
        return found

    def looked(self, dossier: tuple[Article, ...]) -> Looked | None:
        """What was found in a dossier, if it and all that was pulled from its articles are kept."""
        text = self._texts.get(self._dossier_keys[dossier])
        if text is None:
            return None
        pulled = [each for article in dossier if (each := self.pulled(article)) is not None]
        return _read_looked(text, pulled) if len(pulled) == len(dossier) else None

    def keep(self, found: Mapping[tuple[Article, ...], Looked]) -> None:
        """Keep what was found now."""
        texts = {}
        for dossier, looked in found.items():
            texts[self._dossier_keys[dossier]] = _write_looked(looked)
            for article, pulled in zip(dossier, looked.pulled, strict=True):
                key = self._article_keys[article.id]
                if key not in self._texts:
                    texts[key] = _text(PLAIN.write(pulled, Pulled))
        self._store.keep(texts)

    def forget_others(self) -> None:
        """Forget what belongs to other articles and to earlier states of these."""
        self._store.prune({*self._article_keys.values(), *self._dossier_keys.values()})


def _says(article: Article) -> tuple[object, ...]:
    return (
        article.id,
        article.path,
        article.dossier,
        article.sha256,
        article.line_offset,
        article.metadata,
        article.day_first,
    )


def _digest(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)} ".encode())
        digest.update(part.encode())
    return digest.hexdigest()


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


# --- what was found in a dossier ----------------------------------------------------------------


def _write_looked(looked: Looked) -> str:
    """Claims that were pulled are written as their number; those that a check made up, in full."""
    numbers = {id(claim): at for at, claim in enumerate(_claims(looked.pulled))}

    def write(claim: Claim) -> Any:
        number = numbers.get(id(claim))
        return PLAIN.write(claim, Claim) if number is None else number

    codec = Codec({Claim: (write, _never)})
    hints = hints_of(Looked)
    return _text([codec.write(getattr(looked, part), hints[part]) for part in PARTS])


def _read_looked(text: str, pulled: Sequence[Pulled]) -> Looked:
    claims = _claims(pulled)

    def read(data: Any) -> Claim:
        claim: Claim = claims[data] if isinstance(data, int) else PLAIN.read(data, Claim)
        return claim

    codec = Codec({Claim: (_never, read)})
    hints = hints_of(Looked)
    parts = {part: codec.read(data, hints[part]) for part, data in zip(PARTS, json.loads(text), strict=True)}
    return Looked(pulled=tuple(pulled), **parts)


def _claims(pulled: Sequence[Pulled]) -> list[Claim]:
    return [claim for each in pulled for claim in each.claims]


def _never(_: object) -> Any:
    raise TypeError("this codec turns one way only")

"""The lists of results that an article shows."""

from __future__ import annotations

from reconcile.checks.reading import Reading
from reconcile.claims.results import Result, results_of


def results_in(reading: Reading) -> tuple[Result, ...]:
    """Every line of an article's lists of results, in text order.  Looked for once for all checks."""
    return reading.once("results", _results)


def _results(reading: Reading) -> tuple[Result, ...]:
    return results_of(reading.document, reading.pulled.mentions)

"""What the editor can fix: one tree of exceptions, each with a message and a hint.

The message says what is wrong and where; the hint says what to do next.  They are caught once, in the command line's
entry point.  What a text leaves open is no exception but a value (``reconcile.values.Unreadable``).
"""

from __future__ import annotations


class ReconcileError(Exception):
    """Something that the person at the keyboard can put right."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(ReconcileError):
    """The command was called in a way that cannot work."""


class ArticleError(ReconcileError):
    """An article cannot be found, read, decoded or told from another."""


class ConfigError(ReconcileError):
    """``reconcile.yaml`` or a pack says something that we do not understand."""


class DecisionError(ReconcileError):
    """A decision or edit file is not valid."""


class PluginError(ReconcileError):
    """A plug-in failed; the message names the plug-in and the article."""

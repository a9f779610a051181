"""Nouns that count the same things, a file per language."""

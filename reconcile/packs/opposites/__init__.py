"""Statements that exclude one another, as data: one file per language."""

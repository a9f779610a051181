"""Finds where several articles about one subject disagree, with every value, every source and the exact words."""

VERSION = "0.1.0"

"""Words that together say what one concept says: one file per language."""

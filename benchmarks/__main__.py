"""All benchmarks, one table each."""

from __future__ import annotations

import sys

from benchmarks.values import main

if __name__ == "__main__":
    sys.exit(main([]))

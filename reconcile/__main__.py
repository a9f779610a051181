"""``python -m reconcile``, where the command itself is not on the path."""

import sys

from reconcile.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""Dictionary forms."""

from __future__ import annotations

import subprocess
import sys

PACKED_BYTES = 8_000_000  # the English dictionary takes 1.1 MB as it is, some more with its index; unpacked 19 MB


def test_a_word_is_looked_up_without_unpacking_the_dictionary() -> None:
    script = (
        "import tracemalloc\n"
        "from reconcile.kinds.lemmas import is_known, lemmatize\n"
        "tracemalloc.start()\n"
        "found = lemmatize('bridges', 'en'), is_known('bridge', 'en'), is_known('brydge', 'en')\n"
        "assert found == ('bridge', True, False), found\n"
        "print(tracemalloc.get_traced_memory()[0])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) < PACKED_BYTES

"""Serve the review page on this machine, and to nobody else."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

from reconcile.errors import UsageError

LOOPBACK: Final = "127.0.0.1"


def serve(root: Path, *, port: int, announce: Callable[[str], None]) -> None:
    """Serve until interrupted; ``announce`` is given the address with its token.  Port 0 is any that is free.

    Raises: ``UsageError`` where the page's libraries are not installed, or the port is taken.
    """
    try:
        import uvicorn

        from reconcile.review.app import make_app
        from reconcile.review.desk import Desk
        from reconcile.review.guard import new_guard
    except ImportError as error:
        raise UsageError(
            f"the review page needs {error.name}, which is not installed", hint="pip install 'source-reconcile[review]'"
        ) from error
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((LOOPBACK, port))
        except (OSError, OverflowError) as error:
            raise UsageError(f"port {port}: cannot be used ({error})", hint="choose another with --port") from error
        listening.listen()  # whoever opens the address at once waits until the server has started
        guard = new_guard(listening.getsockname()[1])
        app = make_app(Desk(root), guard)
        announce(f"http://{guard.hosts[0]}/?token={guard.token}")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False))
        server.run(sockets=[listening])

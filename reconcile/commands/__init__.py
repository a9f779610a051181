"""One file per subcommand: ``register`` adds its parser, ``run`` does it.  Listed in ``reconcile/cli.py``."""

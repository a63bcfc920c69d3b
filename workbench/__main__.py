"""`workbench` and `python -m workbench`: the window or a command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for; returns the exit code."""
    from workbench.cli.main import run

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

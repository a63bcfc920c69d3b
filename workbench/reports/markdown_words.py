"""Words of a case as Markdown: none of them can become markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.core.text import one_line

_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~$^{}@])|(&)(?=#|\w+;)|(:)(?=//)|(?<=\b[wW]{3})(\.)")
"""What can start markup in the middle of a line: emphasis, code, links, HTML, tables, entities, bare addresses."""

_PERHAPS = re.compile(r"[\\`*_\[\]<>|~$^{}@&]")
"""What most words have none of; looked for first, because the whole search costs thrice as much."""

_AT_THE_START = re.compile(r"^(?:([#+=-])|(\d{1,9})([.)]))")
"""What can start a heading, a list or a rule at the beginning of one."""


def escape(words: str) -> str:
    """The words on one line, as CommonMark and GitHub's tables read them back unchanged."""
    line = one_line(words)
    if _PERHAPS.search(line) or "://" in line or "www." in line.lower():
        line = _ANYWHERE.sub(lambda found: f"\\{found[0]}", line)
    return _AT_THE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", line)


def row(*cells: str) -> str:
    """A row of a table. Cells are escaped already."""
    return f"| {' | '.join(cells)} |"


def head(*names: str) -> Sequence[str]:
    """The head of a table."""
    return row(*names), f"|{'---|' * len(names)}"

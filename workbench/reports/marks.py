"""The verdict marks of resources/icons as symbols of a web page: defined once, used by every claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.paths import shipped

_SVG = re.compile(r"<svg\b([^>]*)>(.*)</svg>\s*$", re.DOTALL)
_NOT_FOR_SYMBOLS = re.compile(r"""\s(?:xmlns(?::\w+)?|width|height|version|id|class|role)=(?:"[^"]*"|'[^']*')""")


def symbol(shape: str) -> str:
    """The icon of a shape as `<symbol id="mark-SHAPE">`. Raises ValueError when the file holds no drawing."""
    drawing = (shipped("resources") / "icons" / f"{shape}.svg").read_text("utf-8")
    found = _SVG.search(re.sub(r"<!--.*?-->", "", drawing, flags=re.DOTALL))
    if found is None:
        raise ValueError(f"icon {shape} is no SVG drawing")
    attributes = " ".join(_NOT_FOR_SYMBOLS.sub("", found[1]).split())
    inside = re.sub(r">\s+<", "><", found[2].strip())
    return f'<symbol id="mark-{shape}" {attributes}>{inside}</symbol>'


def symbols(shapes: Iterable[str]) -> str:
    """Symbols of these shapes, each once, in the order given."""
    return "\n".join(symbol(shape) for shape in dict.fromkeys(shapes))

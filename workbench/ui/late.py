"""Parts of the window that are made when they are first used: what is not in sight at the start does not delay it."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

Part = TypeVar("Part")


class Late(cached_property[Part]):
    """For the method that makes a part, and imports the part's module: an attribute that is made once."""

    def made(self, owner: object) -> bool:
        """Whether it was used, and is there: `Window.guide.made(window)`."""
        return self.attrname in vars(owner)

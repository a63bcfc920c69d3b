"""A Word file as the parts of its zip: opened, changed in a few parts, written with all others as they were."""

from __future__ import annotations

import posixpath
import re
from io import BytesIO
from typing import Any, BinaryIO
from zipfile import ZipFile

from workbench.reports.archive import part
from workbench.reports.docx_markup import HEAD, RELATIONS, STRICT

TYPES = "[Content_Types].xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f"{WORD}.document.main+xml"

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_EMPTY_RELATIONS = f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}"/>'
_NUMBER = re.compile(r"\d+")
_MACROS = ("vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars")
"""Relations that a .docx may not have: the program that opens it would call it damaged."""


class Package:
    """The parts of a Word file. Parts that are not changed are written byte for byte as they came."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        """parts: by name, in the order in which they are written."""
        self.parts = parts
        self._trees: dict[str, Any] = {}
        self._changed: set[str] = set()
        self.main = next(iter(self._targets("", "officeDocument")))
        self._as_document()

    @classmethod
    def opened(cls, data: bytes) -> Package:
        """The package of a file that was imported, so it is whole and of a bounded size."""
        with ZipFile(BytesIO(data)) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
            return cls({name: archive.read(name) for name in names})

    @property
    def strict(self) -> bool:
        """Whether it is saved in the strict form of the format, which has other names for everything."""
        return STRICT in self.tree(self.main).tag

    def changing(self, name: str) -> Any:
        """The root element of a part that is going to be changed: it is written as it is then."""
        self._changed.add(name)
        return self.tree(name)

    def tree(self, name: str) -> Any:
        """The root element of a part, to be looked at."""
        if name not in self._trees:
            self._trees[name] = parsed(self.parts[name])
        return self._trees[name]

    def related(self, kind: str) -> str | None:
        """The name of the part that the main part has for this ("comments"); None when there is none."""
        return next(iter(self._targets(self.main, kind)), None)

    def add(self, kind: str, root: str) -> str:
        """Add an empty part of Word's XML for the main part, unless there is one. Returns its name."""
        if found := self.related(kind):
            return found
        folder = posixpath.dirname(self.main)
        names = (posixpath.join(folder, f"{kind}{number or ''}.xml") for number in range(len(self.parts) + 1))
        name = next(name for name in names if name not in self.parts)
        self.parts[name] = (f"{HEAD}{root}").encode()
        types = self.changing(TYPES)
        _append(types, CONTENT_TYPES, "Override", PartName=f"/{name}", ContentType=f"{WORD}.{kind}+xml")
        relations = self._relations(self.main)
        self.parts.setdefault(relations, _EMPTY_RELATIONS.encode())
        rows = self.changing(relations)
        taken = [int(n) for one in rows for n in _NUMBER.findall(one.get("Id", ""))]
        _append(
            rows,
            RELATIONSHIPS,
            "Relationship",
            Id=f"rId{max(taken, default=0) + 1}",
            Type=f"{_STRICT_RELATIONS if self.strict else RELATIONS}/{kind}",
            Target=posixpath.basename(name),
        )
        return name

    def write(self, stream: BinaryIO) -> None:
        """Write the file; no time of writing is in it."""
        with ZipFile(stream, "w") as archive:
            for name, data in self.parts.items():
                with archive.open(part(name), "w") as entry:
                    entry.write(serialised(self._trees[name]) if name in self._changed else data)

    def _targets(self, of: str, kind: str) -> list[str]:
        """Names of the parts that a part has for this, by the last word of the relation's type."""
        relations = self._relations(of)
        if relations not in self.parts:
            return []
        return [
            posixpath.normpath(posixpath.join("/", posixpath.dirname(of), one.get("Target"))).lstrip("/")
            for one in self._trees.get(relations, parsed(self.parts[relations]))
            if one.get("Type", "").rpartition("/")[2] == kind and one.get("TargetMode") != "External"
        ]

    def _relations(self, of: str) -> str:
        return posixpath.join(posixpath.dirname(of), "_rels", f"{posixpath.basename(of)}.rels")

    def _as_document(self) -> None:
        """Make a template or a file with macros a plain document, as its ending will say: its macros go."""
        types = self.changing(TYPES)
        named = [one for one in types if one.get("PartName") == f"/{self.main}"]
        for one in named or [_append(types, CONTENT_TYPES, "Override", PartName=f"/{self.main}")]:
            one.set("ContentType", MAIN)
        gone = {name for kind in _MACROS for name in self._targets(self.main, kind)}
        if not gone:
            return
        relations = self.changing(self._relations(self.main))
        for one in [one for one in relations if one.get("Type", "").rpartition("/")[2] in _MACROS]:
            relations.remove(one)
        for one in [one for one in types if one.get("PartName", "").lstrip("/") in gone]:
            types.remove(one)
        for name in gone | {self._relations(name) for name in gone}:
            self.parts.pop(name, None)


def parsed(data: bytes) -> Any:
    """The root of a part. Entities are not resolved, nothing is fetched, lxml's limits hold."""
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def serialised(root: Any) -> bytes:
    """A part's bytes, with the declaration that Word writes."""
    from lxml import etree

    data: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


def _append(root: Any, namespace: str, tag: str, **attributes: str) -> Any:
    from lxml import etree

    return etree.SubElement(root, f"{{{namespace}}}{tag}", attributes)

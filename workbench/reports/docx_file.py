"""Everything around the text in a Word file of our own: properties, settings, styles, relations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.reports.docx_markup import HEAD, RELATIONS, escape
from workbench.reports.docx_package import CONTENT_TYPES, MAIN, RELATIONSHIPS, TYPES, WORD
from workbench.reports.docx_styles import SETTINGS, styles

DOCUMENT = "word/document.xml"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = f"{_PACKAGE}/relationships/metadata/core-properties"
_LINK = f"{RELATIONS}/hyperlink"
_KINDS = {
    DOCUMENT: MAIN,
    "word/styles.xml": f"{WORD}.styles+xml",
    "word/settings.xml": f"{WORD}.settings+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}


def surroundings(
    title: str, at: str, program: str, links: Sequence[str] = (), more: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """The parts of a file but its document, by name.

    at: the time it calls its own, empty for none. links: addresses that the document leads to; the relation of the
    first one is called "link1". more: further parts of the main part, by their kind ("footer").
    """
    more = more or {}
    kinds = _KINDS | {f"word/{kind}.xml": f"{WORD}.{kind}+xml" for kind in more}
    inside = [(f"{RELATIONS}/{kind}", f"{kind}.xml") for kind in ("styles", "settings", *more)]
    return {
        TYPES: _types(kinds).encode(),
        "_rels/.rels": _relations(
            _row("rId1", f"{RELATIONS}/officeDocument", DOCUMENT)
            + _row("rId2", _CORE, "docProps/core.xml")
            + _row("rId3", f"{RELATIONS}/extended-properties", "docProps/app.xml")
        ),
        "docProps/core.xml": _core(title, at).encode(),
        "docProps/app.xml": (
            f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties">'
            f"<Application>{escape(program)}</Application></Properties>"
        ).encode(),
        "word/_rels/document.xml.rels": _relations(
            "".join(_row(f"rId{number}", kind, target) for number, (kind, target) in enumerate(inside, 1))
            + "".join(_row(f"link{n}", _LINK, url, ' TargetMode="External"') for n, url in enumerate(links, 1))
        ),
        "word/styles.xml": styles().encode(),
        "word/settings.xml": SETTINGS.encode(),
        **{f"word/{kind}.xml": f"{HEAD}{xml}".encode() for kind, xml in more.items()},
    }


def _types(kinds: Mapping[str, str]) -> str:
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _core(title: str, at: str) -> str:
    second = f"{at[:19]}Z" if at else ""
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{escape(second)}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{escape(title)}</dc:title>'
        f"{stamps if at else ''}</cp:coreProperties>"
    )


def _relations(rows: str) -> bytes:
    return f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'.encode()


def _row(key: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{key}" Type="{kind}" Target="{escape(target)}"{more}/>'

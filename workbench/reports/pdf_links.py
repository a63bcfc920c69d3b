"""Links inside the printed report: placeholders of the typesetter made into destinations, without moving a byte.

A link that the typesetter resolves itself costs a second layout of everything it stands in: twice the time and memory
of a long report. So a link is typeset as an address of our own, `wb:TARGET@HERE`: where it leads, and the place it
stands at. Once all pages are there, every place is known, and each address is replaced by a destination of the same
length.
"""

from __future__ import annotations

import re

_PAGE = re.compile(rb"\n(\d+) 0 obj\n<</Type/Page/[^\n]*?/Annots\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_LINK = re.compile(
    rb"\n(?P<object>\d+) 0 obj\n<</Type/Annot/Subtype/Link"
    rb"/Rect\[(?P<left>[-.\d]+) [-.\d]+ [-.\d]+ (?P<top>[-.\d]+)\][^\n]*?"
    rb"(?P<action>/A<</Type/Action/S/URI/URI\(wb:(?P<target>[-\w]*)@(?P<here>[-\w]*)~*\)>>)[^\n]*?"
    rb"(?P<contents>/Contents\(wb:[-\w@~]*\))"
)
_ABOVE = 4.0
"""Points of a page shown above the place a link leads to."""


def resolved(pdf: bytes) -> bytes:
    """The PDF with every `wb:` link leading to where its target stands first.

    Raises ValueError when one leads nowhere or was not understood: the template or the typesetter has changed.
    """
    pages = {ref: page[1] for page in _PAGE.finditer(pdf) for ref in _REFERENCE.findall(page[2])}
    links = list(_LINK.finditer(pdf))
    if len(links) != pdf.count(b"/URI(wb:"):
        raise ValueError("links of the PDF are not written as expected")
    order = {page: position for position, page in enumerate(dict.fromkeys(pages.values()))}
    links.sort(key=lambda link: order[pages[link["object"]]])
    places: dict[bytes, bytes] = {}
    for link in links:
        top = float(link["top"]) + _ABOVE
        here = b"/Dest[%s 0 R/XYZ %d %d 0]" % (pages[link["object"]], float(link["left"]), top)
        places.setdefault(link["here"], here)
    patched = bytearray(pdf)
    for link in links:
        if link["target"] not in places:
            raise ValueError(f"a link to {link['target'].decode()} leads nowhere")
        spoken = b"/Contents(%s)" % link["target"].replace(b"-", b" ").replace(b"text ", b"words of claim ")
        for part, words in (("action", places[link["target"]]), ("contents", spoken)):
            start, end = link.span(part)
            if len(words) > end - start:
                raise ValueError("a placeholder in the PDF is too short")
            patched[start:end] = words.ljust(end - start)
    return bytes(patched)

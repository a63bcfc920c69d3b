"""Reference data into sources: RIS and BibTeX by their libraries, CSL-JSON by the standard one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from workbench.core.errors import DocumentError
from workbench.core.evidence import EvidenceKind, Source
from workbench.core.text import one_line
from workbench.importers.charset import decode

ENDINGS = (".ris", ".bib", ".json")
"""Endings of reference files."""

_KINDS: Mapping[str, EvidenceKind] = {
    # RIS types, BibTeX entry types and CSL types, as far as ours are finer than "document".
    "JOUR": EvidenceKind.PAPER, "CONF": EvidenceKind.PAPER, "THES": EvidenceKind.PAPER, "BOOK": EvidenceKind.BOOK,
    "CHAP": EvidenceKind.BOOK, "NEWS": EvidenceKind.NEWS_REPORT, "MGZN": EvidenceKind.NEWS_REPORT,
    "ELEC": EvidenceKind.WEB_PAGE, "BLOG": EvidenceKind.WEB_PAGE, "DATA": EvidenceKind.DATA_SET,
    "GOVDOC": EvidenceKind.OFFICIAL_RECORD, "LEGAL": EvidenceKind.OFFICIAL_RECORD, "VIDEO": EvidenceKind.VIDEO,
    "SOUND": EvidenceKind.AUDIO, "PCOMM": EvidenceKind.EMAIL,
    "article": EvidenceKind.PAPER, "inproceedings": EvidenceKind.PAPER, "phdthesis": EvidenceKind.PAPER,
    "book": EvidenceKind.BOOK, "incollection": EvidenceKind.BOOK, "online": EvidenceKind.WEB_PAGE,
    "article-journal": EvidenceKind.PAPER, "paper-conference": EvidenceKind.PAPER, "thesis": EvidenceKind.PAPER,
    "chapter": EvidenceKind.BOOK, "article-newspaper": EvidenceKind.NEWS_REPORT,
    "article-magazine": EvidenceKind.NEWS_REPORT, "webpage": EvidenceKind.WEB_PAGE,
    "post-weblog": EvidenceKind.WEB_PAGE, "dataset": EvidenceKind.DATA_SET,
    "legislation": EvidenceKind.OFFICIAL_RECORD, "legal_case": EvidenceKind.OFFICIAL_RECORD,
    "motion_picture": EvidenceKind.VIDEO, "broadcast": EvidenceKind.VIDEO, "interview": EvidenceKind.INTERVIEW,
    "post": EvidenceKind.SOCIAL_POST,
}  # fmt: skip


def read_references(name: str, data: bytes) -> tuple[Source, ...]:
    """Sources in a reference file, in its order. Raises DocumentError: of no such kind, damaged, or nothing in it.

    name: the file's name; its ending says the format.
    """
    ending = name[name.rfind(".") :].lower()
    readers: Mapping[str, Callable[[str], Iterable[Source]]] = {".ris": _ris, ".bib": _bibtex, ".json": _csl}
    if ending not in readers:
        raise DocumentError(
            "is no file of references that is read", where=name, remedy=f"There are: {', '.join(ENDINGS)}"
        )
    try:
        found = tuple(source for source in readers[ending](decode(name, data).text) if source.title)
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise DocumentError("holds no references that can be read", where=name, remedy="Export it anew") from error
    if not found:
        raise DocumentError("holds no reference with a title", where=name, remedy="Export it anew")
    return found


def _ris(text: str) -> Iterable[Source]:
    import rispy

    for row in rispy.loads(text):
        yield Source(
            title=_words(row.get("title") or row.get("primary_title")),
            url=_first(row.get("urls") or row.get("url")) or _doi(row.get("doi")),
            kind=_KINDS.get(str(row.get("type_of_reference"))),
            author="; ".join(row.get("authors") or row.get("first_authors") or ()),
            publisher=_words(row.get("publisher") or row.get("journal_name") or row.get("secondary_title")),
            published=_date(str(row.get("date") or row.get("year") or row.get("publication_year") or "")),
            language=_words(row.get("language")),
        )


def _bibtex(text: str) -> Iterable[Source]:
    import bibtexparser
    from bibtexparser.bparser import BibTexParser
    from bibtexparser.customization import convert_to_unicode

    parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    parser.customization = convert_to_unicode
    for row in bibtexparser.loads(text, parser=parser).entries:
        year = "-".join(filter(None, [row.get("year", ""), row.get("month", "")]))
        yield Source(
            title=_words(row.get("title")).replace("{", "").replace("}", ""),
            url=row.get("url") or _doi(row.get("doi")),
            kind=_KINDS.get(row["ENTRYTYPE"].lower()),
            author=_words(row.get("author")).replace(" and ", "; "),
            publisher=_words(row.get("publisher") or row.get("journal") or row.get("institution")),
            published=_date(row.get("date") or year),
            language=_words(row.get("language")),
        )


def _csl(text: str) -> Iterable[Source]:
    rows = json.loads(text)
    for row in rows if isinstance(rows, list) else [rows]:
        yield Source(
            title=_words(row.get("title")),
            url=row.get("URL") or _doi(row.get("DOI")),
            kind=_KINDS.get(str(row.get("type"))),
            author="; ".join(_csl_name(person) for person in row.get("author") or ()),
            publisher=_words(row.get("publisher") or row.get("container-title")),
            published="-".join(f"{int(part):02}" for part in ((row.get("issued") or {}).get("date-parts") or [[]])[0]),
            language=_words(row.get("language")),
            archived_url=_words(row.get("archive_location")),
        )


def _csl_name(person: Mapping[str, Any]) -> str:
    return person.get("literal") or ", ".join(filter(None, [person.get("family"), person.get("given")]))


def _words(value: object) -> str:
    return one_line(str(value)) if value else ""


def _first(value: object) -> str:
    return _words(value[0] if isinstance(value, list) and value else value)


def _doi(value: object) -> str:
    return f"https://doi.org/{_words(value)}" if value else ""


def _date(words: str) -> str:
    """ "2019/05/02/" and "2019-5" as ISO dates or parts of one; other words stay as they are."""
    parts = [part for part in words.replace("/", "-").split("-") if part.strip()]
    return (
        "-".join(part.strip().zfill(2) for part in parts) if all(p.strip().isdigit() for p in parts) else words.strip()
    )

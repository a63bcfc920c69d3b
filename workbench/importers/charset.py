"""Bytes → characters: by byte-order mark, by what the file declares, as UTF-8, and only then by a guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from workbench.core.errors import DocumentError

_GUESSED_FROM = 65_536
"""Bytes a guess looks at: enough for charset-normalizer, and 1 ms."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Codecs of written text; Python knows others ("punycode", "unicode_escape") that a page must not be able to ask for.
_WRITTEN = re.compile(
    r"ascii|utf-(8|8-sig|16|16-[bl]e|32|32-[bl]e)|cp\d+|iso8859-\d+|koi8-[rut]|mac-\w+|tis-620"
    r"|gb2312|gbk|gb18030|hz|big5(hkscs)?|shift_jis\w*|euc_\w+|iso2022_\w+|johab|ptcp154|kz1048"
)

_WESTERN = "cp1252"
_LATIN = re.compile(r"(cp125[02347]|cp775|cp8\d\d|iso8859-\d+|mac-(latin2|iceland|turkish|roman))$")
_NOT_WESTERN = re.compile(
    # Letters that only other Latin code pages have at these places, and signs that never stand inside a word.
    r"[šžŠŽðþýÐÞÝ]|[^\W\d_][¹²³ºª¿¡¼½¾¤¦¬±¶¸¨¯÷×][^\W\d_]|[^\W\d_][ŸÒÓÔÕ][^\W\d_]"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text as decoded, not yet normalised. encoding: the name a person knows; notes: what was assumed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(name: str, data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The characters of a file. encoding: what the person asks for, it wins; declared: what the file says of itself.

    Bytes that mean nothing become U+FFFD and are counted in a note. Raises DocumentError when encoding is unknown.
    """
    if encoding is not None:
        codec = known(encoding)
        if codec is None:
            raise DocumentError(
                f"there is no encoding called “{encoding}”", where=name, remedy="Try utf-8, windows-1252 or utf-16."
            )
        return _decoded(_without_mark(data, codec), codec)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], codec)
    if wide := wide_codec(data):
        return _decoded(data, wide, "it has no byte-order mark")
    if (codec := known(declared) if declared else None) and (decoded := _as_declared(data, codec)):
        return decoded
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError:
        return _as_broken_utf8(data) or _guessed(data)


def known(label: str) -> str | None:
    """Python's name of an encoding, None when there is none. Latin-1 and ASCII become windows-1252, as in browsers."""
    try:
        codec = codecs.lookup(label.strip().lower()).name
    except (LookupError, ValueError):
        return None
    if codec in {"ascii", "iso8859-1"}:
        return _WESTERN
    return codec if _WRITTEN.fullmatch(codec) else None


def wide_codec(data: bytes) -> str | None:
    """UTF-16 without a byte-order mark: nearly every second byte is NUL, and the others are not."""
    head = data[:4096]
    if len(head) < 4 or len(data) % 2:
        return None
    even, odd = (head[side::2].count(0) / (len(head) / 2) for side in (0, 1))
    if min(even, odd) > 0.05 or max(even, odd) < 0.5:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _without_mark(data: bytes, codec: str) -> bytes:
    # "utf-16" finds its own mark and byte order; the codecs that name an order would give it as a character.
    return next((data[len(mark) :] for mark, name in _MARKS if name == codec and data.startswith(mark)), data)


def _decoded(data: bytes, codec: str, why: str = "") -> Decoded:
    try:
        text = data.decode(codec)
        lost = 0
    except UnicodeError:
        text = data.decode(codec, "replace")
        lost = text.count("\ufffd")
    shown = _shown(codec)
    notes = []
    if why:
        notes.append(f"read as {shown}: {why}. If letters look wrong, import it again with another encoding")
    if lost:
        notes.append(f"{lost} places could not be read as {shown} and show as \ufffd")
    return Decoded(text, shown, tuple(notes))


def _as_declared(data: bytes, codec: str) -> Decoded | None:
    """None when what the file declares cannot be true."""
    if codec.startswith(("utf-16", "utf-32")):  # the declaration itself was read as ASCII
        codec = "utf-8"
    if codec != "utf-8" and _LATIN.match(codec) and not data.isascii():
        # Text that is UTF-8 by chance does not happen with accents of one byte each: the file was converted later.
        try:
            return Decoded(data.decode(), "utf-8", (f"declared as {_shown(codec)}, read as utf-8",))
        except UnicodeDecodeError:
            return _decoded(data, codec)
    try:
        return Decoded(data.decode(codec), _shown(codec))
    except UnicodeError:
        return None


def _as_broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few damaged places (cut off, or pasted together) is still UTF-8."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    good = sum(1 for c in text[:_GUESSED_FROM] if c > "\x7f" and c != "\ufffd")
    return _decoded(data, "utf-8", "most of it is") if good > 4 * lost else None


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    head = data[:_GUESSED_FROM]
    best = from_bytes(head).best()
    guess = known(best.encoding) if best else None
    return _decoded(data, _likelier(head, guess), "it does not say in which encoding it is written")


def _likelier(head: bytes, guess: str | None) -> str:
    """windows-1252 in place of a guess that it explains as well: the guess takes £ for Ł and à for ŕ."""
    if guess is None or guess.startswith("utf"):
        return _WESTERN
    western = head.decode(_WESTERN, "replace")
    if guess == "iso8859-1" or (guess.startswith("iso8859-1") and guess != "iso8859-11"):
        return _WESTERN
    few = sum(1 for byte in head if byte > 0x7F) < len(head) / 3
    strange = "\ufffd" in western or _NOT_WESTERN.search(western)
    return _WESTERN if few and not strange else guess


def _shown(codec: str) -> str:
    """The name of a codec as people know it."""
    return re.sub(r"^cp(125\d)$", r"windows-\1", codec).replace("iso8859", "iso-8859").removesuffix("-sig")

"""Control words of rich text (RTF 1.9.1) that mean characters, parts of the document, or nothing to a reader."""

from __future__ import annotations

CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}

SYMBOLS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}

UNSEEN = frozenset(
    {
        *(
            "colortbl",
            "filetbl",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "pict",
            "nonshppict",
            "object",
            "objdata",
            "fldinst",
            "datafield",
            "bkmkstart",
            "bkmkend",
            "pntext",
            "listtext",
            "pnseclvl",
            "xmlnstbl",
            "mmathPr",
            "template",
            "operator",
            "keywords",
            "company",
            "doccomm",
            "subject",
            "category",
            "manager",
            "comment",
            "footnotesep",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
            "aftnsepc",
            "ftncn",
            "aftncn",
            "atnid",
            "atndate",
            "atnparent",
            "atntime",
            "atnicn",
            "ud1",
            "fname",
            "passwordhash",
            "sp",
        ),
    }
)
"""Groups whose text nobody reads on the page."""

HEADERS = frozenset({"header", "headerl", "headerr", "headerf"})
FOOTERS = frozenset({"footer", "footerl", "footerr", "footerf"})

CODE_PAGES = {
    0: "cp1252",
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
"""Encodings of \\'hh by the character set of the font (fcharset)."""

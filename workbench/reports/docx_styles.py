"""How a Word file of our own looks: styles, settings and page, with the colours of the light theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.core.verdicts import TONES
from workbench.reports.colours import colours
from workbench.reports.docx_markup import BOLD, HEAD, ROOT

SERIF = "Georgia"
SANS = "Calibri"

PAGE_WIDTH = 9638
"""Width between the margins of a page, in twentieths of a point: A4 with 2 cm on each side."""

SHEET = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134" '
    'w:header="624" w:footer="624" w:gutter="0"/>'
)

SETTINGS = (
    f"{HEAD}<w:settings {ROOT}><w:hideSpellingErrors/><w:hideGrammaticalErrors/>"
    '<w:defaultTabStop w:val="567"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat></w:settings>'
)

_DEFAULTS = (
    '<w:style w:type="character" w:default="1" w:styleId="Plain"><w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="PlainTable"><w:name w:val="Normal Table"/></w:style>'
)
_HEADINGS = ((480, 120, 30), (320, 100, 25), (240, 80, 22), (200, 60, 21), (200, 60, 20), (200, 60, 20))
"""Space before and after, in twentieths of a point, and size in half points, by level."""


def styles() -> str:
    """styles.xml. Built-in names are Word's own, so that its lists and its navigation know them."""
    colour = {role: value.removeprefix("#") for role, value in colours("light").items()}
    ink = f'<w:color w:val="{colour["ink"]}"/>'
    # In the style and not in the defaults: LibreOffice lets defaults win over character styles inside tables.
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_space(0, 80)}</w:pPr><w:rPr>{_font(SANS)}{ink}{_size(20)}</w:rPr></w:style>"
    )
    return (
        f"{HEAD}<w:styles {ROOT}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
        f"{normal}{_DEFAULTS}{''.join(_own(colour))}</w:styles>"
    )


def _own(colour: dict[str, str]) -> Iterator[str]:
    serif, grey = _font(SERIF), f'<w:color w:val="{colour["muted"]}"/>'
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="{colour["ink"]}"/></w:pBdr>'
    yield _block("Title", "Title", _space(0, 80, 252), serif + BOLD + _size(44))
    yield _block("Cover", "Cover", _space(0, 40), grey)
    yield _block("CoverEnd", "Cover end", rule + _space(0, 200), grey)
    for level, (before, after, size) in enumerate(_HEADINGS, 1):
        spaced = f'{_space(before, after, 252)}<w:outlineLvl w:val="{level - 1}"/>'
        letters = serif + BOLD + _size(size)
        yield _block(f"Heading{level}", f"heading {level}", f"<w:keepNext/><w:keepLines/>{spaced}", letters)
    yield _block("Standing", "Standing", "<w:keepNext/>" + _space(0, 40), BOLD + _size(26))
    yield _block("Words", "Words of a claim", _space(0, 60), serif)
    yield _block("Said", "Recorded words", _space(0, 60), "")
    yield _block("Meta", "Meta", _space(0, 40), grey + _size(17))
    yield _block("Excerpt", "Excerpt", _space(0, 60) + '<w:ind w:left="170"/>', serif + grey + _size(18))
    yield _block("TableHead", "Table head", "<w:keepNext/>" + _space(20, 20), BOLD + grey + _size(17))
    yield _block("AfterTable", "After a table", _space(0, 0, 120), _size(8))
    yield _block("Text", "Text", _space(0, 160, 312), serif + _size(22))
    yield _block("Byline", "Byline", _space(0, 120), grey)
    yield _block("Caption", "caption", _space(0, 160), "<w:i/><w:iCs/>" + grey + _size(19))
    yield _block("Quote", "Quote", _space(160, 240, 312) + '<w:ind w:left="567" w:right="567"/>', serif + _size(25))
    yield _block("Aside", "Aside", _space(0, 120), grey + _size(18))
    yield _block("Note", "Note of the text", _space(0, 100), serif + _size(18))
    yield _block("FootnoteText", "footnote text", _space(0, 40, 240), _size(18))
    yield _block("CommentText", "annotation text", _space(0, 40, 240), "")
    right = f'<w:tabs><w:tab w:val="right" w:pos="{PAGE_WIDTH}"/></w:tabs>'
    yield _block("Footer", "footer", right, grey + _size(16))
    yield _letters("Gone", "Words that go", f'<w:strike/><w:color w:val="{colour["muted"]}"/>')
    yield _letters("Come", "Words that come", f'<w:color w:val="{colour["chg"]}"/><w:u w:val="single"/>')
    lit = f'<w:shd w:val="clear" w:color="auto" w:fill="{colour["dis_ground"].removeprefix("#")}"/>'
    yield _letters("Lit", "Words that a conflict rests on", BOLD + lit)
    yield _letters("Alarm", "Alarm", f'{BOLD}<w:color w:val="{colour["dis"]}"/>')
    yield _block("Figure", "Figure", _space(40, 0, 240), serif + BOLD + _size(30))
    yield _block("Contents", "Contents", _space(160, 240, 300), "")
    yield _letters("EndMark", "End of a claim", BOLD + grey + _size(19) + '<w:vertAlign w:val="superscript"/>')
    yield _letters("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>')
    yield _letters("CommentReference", "annotation reference", _size(16))
    yield _letters("Hyperlink", "Hyperlink", f'<w:color w:val="{colour["accent"]}"/>')
    yield _letters("Quiet", "Quiet", grey + _size(17))
    yield _letters("Label", "Label", BOLD + grey + _size(17))
    border = f'w:val="single" w:sz="4" w:space="0" w:color="{colour["line"]}"'
    sides = "".join(f"<w:{side} {border}/>" for side in ("top", "bottom", "insideH"))
    yield (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Findings"><w:name w:val="Findings"/>'
        f'<w:basedOn w:val="PlainTable"/><w:tblPr><w:tblBorders>{sides}</w:tblBorders>'
        '<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


@dataclass(frozen=True, slots=True)
class Tones:
    """Run properties of the tones that verdicts have, from the light theme."""

    strong: dict[str, str]
    """A verdict's own words: its ink on its ground."""
    ground: dict[str, str]
    """Words of the text that carry such a verdict."""
    fill: dict[str, str]
    """The ink alone, as a cell's colour: six hexadecimal digits."""


def tones() -> Tones:
    """All tones, and "open" for claims without a verdict."""
    colour = {role: value.removeprefix("#") for role, value in colours("light").items()}
    ground = {role: colour.get(f"{role}_ground", colour["line"]) for role in (*TONES, "open")}
    shades = {role: f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' for role, fill in ground.items()}
    ink = {role: colour["muted"] if role == "open" else colour[role] for role in ground}
    strong = {role: f'{BOLD}<w:color w:val="{ink[role]}"/>{shades[role]}' for role in ground}
    return Tones(strong, shades, {role: colour[role] for role in (*ground, "line")})


def _block(key: str, name: str, paragraph: str, letters: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _letters(key: str, name: str, letters: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Plain"/>'
        f"<w:rPr>{letters}</w:rPr></w:style>"
    )


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _space(before: int, after: int, line: int = 264) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'

"""The fonts of the PDF report, cut from free fonts of Debian: python make_fonts.py FOLDER (needs fonttools).

FOLDER holds the unpacked packages fonts-noto-core 20201225, fonts-droid-fallback 6.0.1r16 and fonts-symbola 2.60.
The families get names of their own, so that a font of the same name on a machine is never taken instead.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
EUROPE = "0020-052F,1E00-1FFF,2000-20CF,2100-22FF,2460-24FF,25A0-26FF,2E00-2E5F,FB00-FB06,FFFD"
CHINA_JAPAN_KOREA = "2E80-2FDF,3000-33FF,4E00-9FFF,A960-A97F,AC00-D7FF,F900-FAFF,FE10-FE1F,FE30-FE4F,FF00-FFEF"
SYMBOLS = "2000-2BFF,1F000-1FAFF"
ALL = "0020-1FFFF"

FONTS = (
    ("NotoSerif-Regular", "serif-regular", "Report Serif", EUROPE),
    ("NotoSerif-Bold", "serif-bold", "Report Serif", EUROPE),
    ("NotoSerif-Italic", "serif-italic", "Report Serif", EUROPE),
    ("NotoSans-Regular", "sans-regular", "Report Sans", EUROPE),
    ("NotoSans-Bold", "sans-bold", "Report Sans", EUROPE),
    ("NotoNaskhArabic-Regular", "arabic", "Report Arabic", ALL),
    ("NotoSerifHebrew-Regular", "hebrew", "Report Hebrew", "0590-05FF,FB1D-FB4F"),
    ("NotoSerifArmenian-Regular", "armenian", "Report Armenian", "0530-058F,FB13-FB17"),
    ("NotoSerifGeorgian-Regular", "georgian", "Report Georgian", "10A0-10FF,1C90-1CBF,2D00-2D2F"),
    ("NotoSerifDevanagari-Regular", "devanagari", "Report Devanagari", "0900-097F,A8E0-A8FF,1CD0-1CFF"),
    ("NotoSerifBengali-Regular", "bengali", "Report Bengali", "0980-09FF"),
    ("NotoSerifTamil-Regular", "tamil", "Report Tamil", "0B80-0BFF"),
    ("NotoSerifThai-Regular", "thai", "Report Thai", "0E00-0E7F"),
    ("DroidSansFallbackFull", "china-japan-korea", "Report CJK", CHINA_JAPAN_KOREA),
    ("Symbola_hint", "symbols", "Report Symbols", SYMBOLS),
)


def code_points(ranges: str) -> set[int]:
    """The code points of "0020-007E,00A0"."""
    pairs = (part.partition("-") for part in ranges.split(","))
    return {point for first, _, last in pairs for point in range(int(first, 16), int(last or first, 16) + 1)}


def cut(source: Path, target: Path, family: str, ranges: str) -> set[int]:
    """Write the font with these letters under a new family name; its letters."""
    options = subset.Options(hinting=False, name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["FFTM", "DSIG", "vhea", "vmtx"]
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=code_points(ranges))
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (4, 6):
            style = target.stem.rpartition("-")[2].title()
            record.string = f"{family} {style}".replace(" ", "" if record.nameID == 6 else " ")
    font.save(target, reorderTables=True)
    return set(font.getBestCmap())


def as_ranges(points: set[int]) -> str:
    """The code points as lines of "0020 007E"."""
    ranges: list[list[int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{first:04X} {last:04X}\n" for first, last in ranges)


def main(folder: Path) -> None:
    """Write all fonts and the list of their letters beside this file."""
    letters: set[int] = set()
    for name, short, family, ranges in FONTS:
        (source,) = folder.rglob(f"{name}.ttf")
        letters |= cut(source, HERE / f"{short}.ttf", family, ranges)
    (HERE / "letters.txt").write_text(as_ranges(letters), "ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

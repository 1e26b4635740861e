"""Cuts the paper's font files from the variable fonts in node_modules. Run by hand, with `pip install fonttools brotli`."""
import io
from pathlib import Path
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
FONTS = HERE.parents[2] / "node_modules/@fontsource-variable"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "tnum", "pnum"]

ASCII = [*range(0x20, 0x7F)]
LATIN_1 = [c for c in range(0xA0, 0x100) if chr(c) not in "¤¦¬¯µ¸"]
MARKS = [ord(c) for c in "ıŒœʼ‐‑–—‘’‚“”„†•…‰′″‹›€™→−\u2009\u200a\u202f"]
TEXT = ASCII + LATIN_1 + MARKS
# Headlines and furniture print no fractions, ordinals or reference marks.
FURNITURE = [c for c in TEXT if chr(c) not in "²³¹¼½¾ªº¶‰†¢¥±×÷„‚"]
# Modern Standard Arabic with its vowel signs, both sets of its numerals, and the letters of names from its neighbours.
ARABIC = [ord(c) for c in "،؛؟ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰٓٔٱپچژڤگکی٠١٢٣٤٥٦٧٨٩٪٫٬۰۱۲۳۴۵۶۷۸۹ـ"] + [*range(0x200C, 0x2010), *range(0x2066, 0x206A)]
ARABIC_FEATURES = ["init", "medi", "fina", "isol", "rlig", "rclt", "calt", "ccmp", "liga", "curs", "mark", "mkmk", "kern", "locl"]
# What stands among Arabic words: spaces, punctuation and European numerals of the same face, and names in Latin letters.
COMPANION = ASCII + [ord(c) for c in "\u00a0«»éèêëàâçîïôöûüñøåæÉÀÇ©·‘’“”–—…‹›•\u202f"]
EXTENDED = [*range(0x100, 0x180), *range(0x218, 0x21C), 0x1E9E]


def drop_small_kerning(font, least):
    """Kerning that nobody sees is a third of a file: pairs under `least` units (of 2000 to the em) go."""
    def small(record):
        value = record.Value1
        return value is not None and all(abs(getattr(value, axis, 0) or 0) < least for axis in ("XAdvance", "XPlacement"))

    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            if table.Format == 1:
                for pairs in table.PairSet:
                    pairs.PairValueRecord = [r for r in pairs.PairValueRecord if not small(r)]
                kept = [(g, p) for g, p in zip(table.Coverage.glyphs, table.PairSet) if p.PairValueRecord]
                if kept:
                    table.Coverage.glyphs, table.PairSet = [list(part) for part in zip(*kept)]
            else:
                for record in (r for first in table.Class1Record for r in first.Class2Record):
                    if small(record) and hasattr(record.Value1, "XAdvance"):
                        record.Value1.XAdvance = 0


def cut(source, name, axes, letters, least, features=FEATURES):
    whole = io.BytesIO()
    font = instancer.instantiateVariableFont(TTFont(FONTS / source), axes)
    font.flavor = None
    font.save(whole)
    font = TTFont(whole)
    if "gvar" in font:
        for glyph in font.getGlyphOrder():
            font["gvar"].variations.setdefault(glyph, [])
    options = subset.Options(hinting=False, layout_features=features, name_IDs=[0, 1, 2, 13, 14], notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    if least:
        drop_small_kerning(font, least)
    font.flavor = "woff2"
    font.save(HERE / f"{name}.woff2")
    print(name, (HERE / f"{name}.woff2").stat().st_size)


for part, text, furniture in (("", TEXT, FURNITURE), ("-ext", EXTENDED, EXTENDED)):
    newsreader = f"newsreader/files/newsreader-latin{part}-opsz-normal.woff2"
    cut(newsreader, f"newsreader-text{part}", {"opsz": 16, "wght": 400}, text, 16)
    cut(newsreader, f"newsreader-headline{part}", {"opsz": 40, "wght": 560}, furniture, 20)
    cut(f"libre-franklin/files/libre-franklin-latin{part}-wght-normal.woff2", f"libre-franklin{part}", {"wght": (400, 700)}, furniture, 0)
cut("newsreader/files/newsreader-latin-opsz-italic.woff2", "newsreader-italic", {"opsz": 16, "wght": 400}, TEXT, 16)

for name, family in (("naskh", "noto-naskh-arabic"), ("sans-arabic", "noto-sans-arabic")):
    cut(f"{family}/files/{family}-arabic-wght-normal.woff2", name, {"wght": (400, 700)}, ARABIC, 0, ARABIC_FEATURES)
    cut(f"{family}/files/{family}-latin-wght-normal.woff2", f"{name}-latin", {"wght": (400, 700)}, COMPANION, 0, ["kern", "mark", "ccmp"])

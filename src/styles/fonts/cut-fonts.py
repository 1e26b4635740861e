"""Cuts the paper's font files from the variable fonts in node_modules. Run by hand, with `pip install -r requirements.txt`."""
import io
from pathlib import Path
from fontTools import subset, varLib
from fontTools.designspaceLib import DesignSpaceDocument
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from joined_letters import join_letters
from mark_heights import draw_at_heights
from spaces import INVISIBLE, SPACES, add_spaces

HERE = Path(__file__).parent
FONTS = HERE.parents[2] / "node_modules/@fontsource-variable"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "tnum", "pnum"]

ASCII = [*range(0x20, 0x7F)]
LATIN_1 = [c for c in range(0xA0, 0x100) if chr(c) not in "¤¦¬¯µ¸"]
MARKS = [ord(c) for c in "ıŒœʼ–—‘’‚“”„†•…‰′″‹›€™→−"] + SPACES
TEXT = ASCII + LATIN_1 + MARKS
# Headlines and furniture print no fractions, ordinals or reference marks.
FURNITURE = [c for c in TEXT if chr(c) not in "²³¹¼½¾ªº¶‰†¢¥±×÷„‚"]
EXTENDED = [*range(0x100, 0x180), *range(0x218, 0x21C), 0x1E9E]
# Modern Standard Arabic with its vowel signs, both sets of its numerals, and the letters of names from its neighbours.
ARABIC = [ord(c) for c in "،؛؟ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰٓٔٱپچژڤگکی٠١٢٣٤٥٦٧٨٩٪٫٬۰۱۲۳۴۵۶۷۸۹ـ"] + [0x200D, *INVISIBLE]
ARABIC_FEATURES = ["init", "medi", "fina", "isol", "rlig", "rclt", "calt", "ccmp", "liga", "curs", "mark", "mkmk", "kern", "locl"]
# What stands among Arabic words: spaces, punctuation and European numerals of the same face, and names in Latin letters.
COMPANION = ASCII + [ord(c) for c in "«»éèêëàâçîïôöûüñøåæÉÀÇ©·‘’“”–—…‹›•"] + SPACES
# Addresses and code, of which running text has little.
LETTERS = [c for c in COMPANION if chr(c).isalpha() or chr(c) in "#$&*+<=>@[\\]^_`{|}~"]
SIGNS = [c for c in COMPANION if c not in LETTERS]
WEIGHTS = (400, 700)


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


def cut(source, axes, letters, features=FEATURES, scripts=("*",)):
    """A font at a place on its axes, with these letters and what they need."""
    font = instancer.instantiateVariableFont(TTFont(FONTS / source, recalcTimestamp=False), axes)
    font.flavor = None
    font = reread(font)
    if "gvar" in font:
        for glyph in font.getGlyphOrder():
            font["gvar"].variations.setdefault(glyph, [])
    # Names of glyphs are read by what draws Arabic, and by no browser: they go when the file is saved.
    options = subset.Options(hinting=False, layout_features=[*features], layout_scripts=[*scripts], name_IDs=[0, 1, 2, 13, 14], notdef_outline=True, glyph_names=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


def reread(font):
    whole = io.BytesIO()
    font.save(whole)
    return TTFont(whole, recalcTimestamp=False)


def save(font, name):
    font["post"].formatType = 3
    font.flavor, font.recalcTimestamp = "woff2", False
    font.save(HERE / f"{name}.woff2")
    print(name, (HERE / f"{name}.woff2").stat().st_size)


def cut_latin(source, name, axes, letters, least=0):
    font = cut(source, axes, letters)
    if least:
        drop_small_kerning(font, least)
    if letters is not EXTENDED:
        add_spaces(font)
    save(font, name)


def cut_arabic(family, name, companion):
    """A face for Arabic and what stands among its words, in one file: a line of it is one run of glyphs."""
    def source(part):
        return f"{family}/files/{family}-{part}-wght-normal.woff2"

    masters = []
    for weight in WEIGHTS:
        arabic = cut(source("arabic"), {"wght": weight}, ARABIC, ARABIC_FEATURES, ("DFLT", "arab"))
        latin = cut(source("latin"), {"wght": weight}, [c for c in companion if c not in arabic.getBestCmap()], ["kern"], ("latn",))
        files = [io.BytesIO(), io.BytesIO()]
        arabic.save(files[0])
        latin.save(files[1])
        masters.append(Merger().merge(files))
    for font in masters:
        font.ensureDecompiled()
        add_spaces(font)
    join_letters(masters)
    draw_at_heights(masters)
    save(between(masters, TTFont(FONTS / source("arabic"))), name)


def between(masters, original):
    """One variable font of static ones that differ in their weight, with the weights between them spread as in the original."""
    space = DesignSpaceDocument()
    whole = instancer.instantiateVariableFont(original, {"wght": WEIGHTS})
    bends = whole["avar"].segments["wght"] if "avar" in whole else {0: 0, 1: 1}
    first, last = WEIGHTS
    at = [(first + (last - first) * user, first + (last - first) * design) for user, design in bends.items() if user >= 0]
    space.addAxisDescriptor(tag="wght", name="Weight", minimum=first, default=first, maximum=last, map=at)
    for weight, font in zip(WEIGHTS, masters):
        space.addSourceDescriptor(font=font, location={"Weight": weight}, name=str(weight))
    font = varLib.build(space)[0]
    font["head"].modified = original["head"].modified
    return font


for part, text, furniture in (("", TEXT, FURNITURE), ("-ext", EXTENDED, EXTENDED)):
    newsreader = f"newsreader/files/newsreader-latin{part}-opsz-normal.woff2"
    cut_latin(newsreader, f"newsreader-text{part}", {"opsz": 16, "wght": 400}, text, 16)
    cut_latin(newsreader, f"newsreader-headline{part}", {"opsz": 40, "wght": 560}, furniture, 20)
    cut_latin(f"libre-franklin/files/libre-franklin-latin{part}-wght-normal.woff2", f"libre-franklin{part}", {"wght": WEIGHTS}, furniture)
cut_latin("newsreader/files/newsreader-latin-opsz-italic.woff2", "newsreader-italic", {"opsz": 16, "wght": 400}, TEXT, 16)

# Running text in Arabic seldom has Latin letters, so that they are a file of their own; the furniture of every page has some.
cut_arabic("noto-naskh-arabic", "naskh", SIGNS)
save(cut("noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal.woff2", {"wght": WEIGHTS}, LETTERS, ["kern"]), "naskh-latin")
cut_arabic("noto-sans-arabic", "sans-arabic", COMPANION)

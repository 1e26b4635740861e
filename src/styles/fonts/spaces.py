"""Gives a face the spaces and the invisible characters that it lacks: for one that is missing, some browsers load another face."""
from copy import deepcopy
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.hvar import add_HVAR

# Not the joiners: where a face has those, emoji that are joined by them fall apart.
INVISIBLE = [0x200B, 0x200C, 0x200E, 0x200F, 0x2060, *range(0x2066, 0x206A)]
SPACES = [0xA0, 0xAD, 0x2009, 0x200A, 0x2010, 0x2011, 0x202F, *INVISIBLE]
ALIKE = {0xA0: 0x20, 0xAD: 0x2D, 0x2010: 0x2D, 0x2011: 0x2D}


def add_spaces(font):
    """Adds them to a static face or to one with one axis."""
    has = font.getBestCmap()
    upm, space = font["head"].unitsPerEm, has[0x20]
    give(font, {code: has[like] for code, like in ALIKE.items() if code not in has})
    # As wide as HarfBuzz sets them where a face has none: French sets its marks half a space off.
    wide = {0x202F: font["hmtx"][space][0] // 2, 0x2009: upm // 5, 0x200A: upm // 16}
    for code, width in wide.items():
        # In Libre Franklin, the thin space is wider than the common one.
        if code not in has or font["hmtx"][has[code]][0] > font["hmtx"][space][0]:
            name = f"blank{code:04X}"
            add_blank(font, name, width)
            if code == 0x202F and "gvar" in font:
                font["gvar"].variations[name] = [halved(variation) for variation in font["gvar"].variations[space]]
            give(font, {code: name})
    if lacking := [code for code in INVISIBLE if code not in has or font["hmtx"][has[code]][0] > 0]:
        add_blank(font, "invisible", 0)
        give(font, {code: "invisible" for code in lacking})
    if "HVAR" in font:
        del font["HVAR"]
        add_HVAR(font)


def give(font, glyphs):
    for table in font["cmap"].tables:
        table.cmap.update(glyphs)


def add_blank(font, name, width):
    font.ensureDecompiled()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name], font["hmtx"][name] = Glyph(), (width, 0)
    if "gvar" in font:
        font["gvar"].variations[name] = []


def halved(variation):
    half = deepcopy(variation)
    half.coordinates = [at and tuple(part // 2 for part in at) for at in variation.coordinates]
    return half

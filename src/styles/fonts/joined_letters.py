"""Joins the dots of Arabic letters, which Noto's faces part from them, to their letters again.

WebKit on Linux sets all glyphs of a line at one height: a dot that its face hangs on a letter by GPOS stands where it
was drawn, and one at a word's end moves the word. A joined letter has its dots within its own outline, as components
at the very places where GPOS had put them. What shapes or kerns letters before that still sees them parted.
"""
from fontTools.otlLib.builder import LigatureSubstBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables import otTables
from last_lookups import add_last
from mark_places import anchor, home_of, marks_of, places, subtables, written_marks


def join_letters(masters):
    """Joins letters in all masters of a face alike: static faces that differ in their weight alone."""
    names = {sequence: "_".join(sequence) for sequence in sorted(parted_letters(masters[0]))}
    for font in masters:
        anchors = {sequence: anchors_after(font, sequence) for sequence in names}
        for sequence, name in names.items():
            add_composite(font, name, sequence[0], [(sequence[0], (0, 0)), *zip(sequence[1:], places(font, sequence[0], sequence[1:]))], 1)
        for sequence, name in names.items():
            for index, _, table in subtables(font, "GPOS", 4):
                if given := {kind: at for (home, kind), at in anchors[sequence].items() if home == index}:
                    record = otTables.BaseRecord()
                    record.BaseAnchor = [anchor(*given[kind]) if kind in given else None for kind in range(table.ClassCount)]
                    table.BaseCoverage.glyphs.append(name)
                    table.BaseArray.BaseRecord.append(record)
                    table.BaseArray.BaseCount += 1
            kern_as(font, name, sequence[0])
        joining = LigatureSubstBuilder(font, None)
        joining.ligatures = names
        add_last(font, [joining.build()])


def parted_letters(font):
    """Each sequence of a letter and the marks that are parts of it, in every form that GSUB gives to either."""
    marks = set(marks_of(font))
    before = marks_before(font, marks)
    # Persian writes the hamza on a heh by itself.
    found, forms = {("uni0647", "uni0654")}, []
    for index, _, table in subtables(font, "GSUB"):
        if table.LookupType == 1:
            forms += [(glyph, other, before.get(index)) for glyph, other in table.mapping.items()]
        if table.LookupType == 2:
            forms += [(glyph, sequence[0], None) for glyph, sequence in table.mapping.items() if len(sequence) == 1]
            found |= {tuple(sequence) for sequence in table.mapping.values() if len(sequence) > 1 and sequence[0] not in marks and marks.issuperset(sequence[1:])}
    reached = set()
    while found:
        reached |= found
        found = {
            (*sequence[:n], other, *sequence[n + 1:])
            for sequence in found
            for n, part in enumerate(sequence)
            for glyph, other, followers in forms
            if glyph == part and (followers is None or followers.intersection(sequence[n + 1:]))
        } - reached
    return reached


def marks_before(font, marks):
    """For lookups that change a letter only before certain marks, those marks."""
    found = {}
    for _, _, table in subtables(font, "GSUB", 6):
        if table.Format == 3 and table.LookAheadCoverage and marks.issuperset(table.LookAheadCoverage[0].glyphs):
            for record in table.SubstLookupRecord:
                found.setdefault(record.LookupListIndex, set()).update(table.LookAheadCoverage[0].glyphs)
    return found


def anchors_after(font, sequence):
    """Where vowel signs hang on a letter with its dots, by the lookup and class that hang them on any letter."""
    found = {}
    for mark in written_marks(font):
        if home := home_of(font, mark):
            index, _, kind, own = home
            there = tuple(sum(pair) for pair in zip(places(font, sequence[0], [*sequence[1:], mark])[-1], own))
            assert found.setdefault((index, kind), there) == there, f"{mark} hangs on {sequence} otherwise than its siblings"
    return found


def add_composite(font, name, metrics, parts, kind):
    """A glyph of other ones, each at its place, as wide as one of them; of a class in GDEF."""
    pen = TTGlyphPen(font["glyf"])
    for part, at in parts:
        pen.addComponent(part, (1, 0, 0, 1, *at))
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (font["hmtx"][metrics][0], glyph.xMin)
    font["GDEF"].table.GlyphClassDef.classDefs[name] = kind


def kern_as(font, name, letter):
    for _, _, table in subtables(font, "GPOS", 2):
        assert table.Format == 2 or letter not in table.Coverage.glyphs, f"{letter} is kerned by pairs"
        if table.Format == 2:
            if letter in table.Coverage.glyphs:
                table.Coverage.glyphs.append(name)
            for classes in (table.ClassDef1.classDefs, table.ClassDef2.classDefs):
                if letter in classes:
                    classes[name] = classes[letter]

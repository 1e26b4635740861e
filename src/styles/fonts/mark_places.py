"""Where a static face sets its marks: what its GPOS says of a mark that follows a letter and other marks."""
from fontTools.ttLib.tables import otTables

BASE, MARK = 4, 6


def subtables(font, tag, kind=None):
    """Each subtable of GSUB or GPOS, of one kind or of all, with its lookup and the number of that."""
    for index, lookup in enumerate(font[tag].table.LookupList.Lookup):
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if kind in (None, table.LookupType):
                yield index, lookup, table


def marks_of(font):
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    return [glyph for glyph in font.getGlyphOrder() if classes.get(glyph) == 3]


def written_marks(font):
    """Vowel signs and hamzas: marks that stand in a text, or are joined from such. The others, dots and strokes, are parts of letters."""
    marks = set(marks_of(font))
    written = marks & set(font.getBestCmap().values())
    for _, _, table in subtables(font, "GSUB", 4):
        for first, ligatures in table.ligatures.items():
            written |= {each.LigGlyph for each in ligatures if marks.issuperset([first, *each.Component])}
    return [glyph for glyph in font.getGlyphOrder() if glyph in written & marks]


def anchor(x, y):
    made = otTables.Anchor()
    made.Format, made.XCoordinate, made.YCoordinate = 1, x, y
    return made


def mark_anchor(table, mark, numbered=""):
    """The class and the anchor by which a mark hangs, or None."""
    coverage, array = getattr(table, f"Mark{numbered}Coverage"), getattr(table, f"Mark{numbered}Array")
    if mark not in coverage.glyphs:
        return None
    record = array.MarkRecord[coverage.glyphs.index(mark)]
    return record.Class, (record.MarkAnchor.XCoordinate, record.MarkAnchor.YCoordinate)


def base_anchor(table, letter, kind):
    """Where a letter lets marks of a class hang, or None."""
    if letter not in table.BaseCoverage.glyphs:
        return None
    found = table.BaseArray.BaseRecord[table.BaseCoverage.glyphs.index(letter)].BaseAnchor[kind]
    return found and (found.XCoordinate, found.YCoordinate)


def second_anchor(table, mark, kind):
    """Where a mark lets another one hang, or None."""
    if mark not in table.Mark2Coverage.glyphs:
        return None
    found = table.Mark2Array.Mark2Record[table.Mark2Coverage.glyphs.index(mark)].Mark2Anchor[kind]
    return found and (found.XCoordinate, found.YCoordinate)


def home_of(font, mark):
    """The last lookup that hangs a mark on letters, which overrules those before it: its number, table, the mark's class and anchor."""
    homes = [(index, table, *mark_anchor(table, mark)) for index, _, table in subtables(font, "GPOS", BASE) if mark in table.MarkCoverage.glyphs]
    return homes[-1] if homes else None


def places(font, letter, marks):
    """The origins of marks that follow a letter, in units from its own. One that hangs on nothing stands where it is drawn."""
    sets = font["GDEF"].table.MarkGlyphSetsDef.Coverage
    placed = []
    for number, mark in enumerate(marks):
        at = (0, 0)
        for _, lookup, table in subtables(font, "GPOS"):
            onto = None
            if table.LookupType == BASE and (hung := mark_anchor(table, mark)):
                onto = base_anchor(table, letter, hung[0])
            if table.LookupType == MARK and (hung := mark_anchor(table, mark, "1")):
                seen = sets[lookup.MarkFilteringSet].glyphs if lookup.LookupFlag & 16 else marks
                before = [n for n in range(number) if marks[n] in seen]
                if mark in seen and before and (second := second_anchor(table, marks[before[-1]], hung[0])):
                    onto = tuple(sum(pair) for pair in zip(placed[before[-1]], second))
            if onto:
                at = tuple(there - own for there, own in zip(onto, hung[1]))
        placed.append(at)
    return placed

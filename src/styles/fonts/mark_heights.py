"""Draws vowel signs at the heights at which they stand.

WebKit on Linux sets all glyphs of a line at one height (see joined_letters.py): it needs each sign drawn where it
stands. Letters are parted into steps by the height at which they carry signs; each step has signs of its own, copies
of the first as components, and GPOS still moves them, by less than half a step, for engines that do as it says.
After each sign comes a glyph without ink that stands on the line, because that engine gives the whole line the height
of its leftmost glyph, which in Arabic is the last one.
"""
from collections import defaultdict
from statistics import mean, mode
from fontTools.otlLib.builder import ChainContextSubstBuilder, ChainContextualRule, MultipleSubstBuilder
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph
from joined_letters import add_composite
from last_lookups import add_last
from mark_places import anchor, base_anchor, home_of, mark_anchor, marks_of, second_anchor, subtables, written_marks

SHADDA = "uni0651"
STANDING = "standing"
# Madda and hamza are written on few letters, and are joined with those.
PARTS = {"uni0653", "uni0654", "uni0655"}
# Of 1000 to the em: half of it is less than a pixel where Arabic is set at 24 px.
STEP_ABOUT = 70


def draw_at_heights(masters):
    """Adds signs for each height to all masters of a face alike: static faces that differ in their weight alone."""
    for font in masters:
        font.setGlyphOrder([*font.getGlyphOrder(), STANDING])
        font["glyf"][STANDING], font["hmtx"][STANDING] = Glyph(), (0, 0)
        font["GDEF"].table.GlyphClassDef.classDefs[STANDING] = 3
    # What a shadda lifts another sign by is a whole number of steps, so that signs on it need no heights of their own.
    raised = raise_of_shadda(masters[0])
    lift = round(raised / STEP_ABOUT)
    groups = defaultdict(list)
    for mark in written_marks(masters[0]):
        index, _, kind, _ = home_of(masters[0], mark)
        if mark not in PARTS:
            groups[index, kind].append(mark)
    for (index, kind), marks in groups.items():
        draw_group(masters, index, kind, marks, raised / lift, lift)


def draw_group(masters, index, kind, marks, step, lift):
    """Adds heights of the marks that one lookup hangs as one class."""
    own = [{mark: home_of(font, mark)[3][1] for mark in marks} for font in masters]
    ground = mode(own[0].values())
    tables = [next(table for n, _, table in subtables(font, "GPOS", 4) if n == index) for font in masters]
    heights = {letter: [at[1] for at in found] for letter in tables[0].BaseCoverage.glyphs if None not in (found := [base_anchor(table, letter, kind) for table in tables])}
    seconds = over_shadda(masters[0]) & {*marks} if SHADDA in marks else set()
    letters = defaultdict(set)
    for letter, each in heights.items():
        letters[round((mean(each) - ground) / step)].add(letter)
    # Heavier letters carry their signs higher: in each weight, a step is in the middle of its letters.
    middles = {number: [(min(each) + max(each)) / 2 for each in zip(*(heights[letter] for letter in at))] for number, at in letters.items()}
    for number in [*letters] if seconds else ():
        middles.setdefault(number + lift, [middle + lift * step for middle in middles[number]])
    signs = {}
    for number in middles:
        for mark in marks if number in letters else seconds:
            up = [round(middle - each[mark]) for middle, each in zip(middles[number], own)]
            # The sign itself stands in for a copy that would hardly be told from it.
            signs[mark, number] = (f"{mark}.at{number}", up) if max(map(abs, up)) > step / 4 else (mark, None)
    for n, font in enumerate(masters):
        for (mark, _), (name, up) in signs.items():
            if up:
                add_sign(font, mark, name, up[n], mark in seconds)
        choices = {number: MultipleSubstBuilder(font, None) for _, number in signs}
        for place, (number, choice) in enumerate(choices.items()):
            choice.mapping = {mark: [name, STANDING] for (mark, other), (name, _) in signs.items() if other == number}
            choice.lookup_index = len(font["GSUB"].table.LookupList.Lookup) + place
        choosing = ChainContextSubstBuilder(font, None)
        # Signs that carry others, which is seen in no newspaper, stay as they are; a shadda carries others every day.
        choosing.rules.append(ChainContextualRule([set().union(*letters.values())], [{*marks} - {SHADDA}], [set(marks_of(font)) - {STANDING}], [None]))
        for number in letters:
            choosing.rules.append(ChainContextualRule([letters[number]], [{mark for mark in marks}], [], [[choices[number]]]))
            if seconds:
                choosing.rules.append(ChainContextualRule([{signs[SHADDA, number][0]}, {STANDING}], [seconds], [], [[choices[number + lift]]]))
        add_last(font, [choosing.build()], [choice.build() for choice in choices.values()])


def raise_of_shadda(font):
    """By how many units a sign on a shadda stands higher than one on the letter."""
    for _, _, table in subtables(font, "GPOS", 6):
        if hung := mark_anchor(table, SHADDA, "1"):
            return second_anchor(table, SHADDA, hung[0])[1] - hung[1][1]


def over_shadda(font):
    """Vowel signs that stand on a shadda, where others are joined with it."""
    joined = {SHADDA}
    for _, _, table in subtables(font, "GSUB", 4):
        joined |= {component for ligature in table.ligatures.get(SHADDA, []) for component in ligature.Component}
    written = set(font.getBestCmap().values())
    return {mark for _, _, table in subtables(font, "GPOS", 6) if mark_anchor(table, SHADDA, "1") for mark in table.Mark1Coverage.glyphs if mark in written} - joined


def add_sign(font, mark, name, up, also_second):
    """A copy of a mark, higher by so much, that hangs where the mark hangs; on a shadda, too, where asked."""
    add_composite(font, name, mark, [(mark, (0, up))], 3)
    hangs = {4: "", 6: "1"} if also_second else {4: ""}
    for _, lookup, table in subtables(font, "GPOS"):
        numbered = hangs.get(table.LookupType)
        if numbered is not None and (hung := mark_anchor(table, mark, numbered)):
            record = otTables.MarkRecord()
            record.Class, record.MarkAnchor = hung[0], anchor(hung[1][0], hung[1][1] + up)
            getattr(table, f"Mark{numbered}Coverage").glyphs.append(name)
            array = getattr(table, f"Mark{numbered}Array")
            array.MarkRecord.append(record)
            array.MarkCount += 1
            see(font, lookup, name)
        if table.LookupType == 6 and mark == SHADDA and mark in table.Mark2Coverage.glyphs:
            record = otTables.Mark2Record()
            record.Mark2Anchor = [at and anchor(at[0], at[1] + up) for at in (second_anchor(table, mark, kind) for kind in range(table.ClassCount))]
            table.Mark2Coverage.glyphs.append(name)
            table.Mark2Array.Mark2Record.append(record)
            table.Mark2Array.Mark2Count += 1
            see(font, lookup, name)


def see(font, lookup, mark):
    """Lets a lookup that passes over most marks see one more."""
    if lookup.LookupFlag & 16:
        seen = font["GDEF"].table.MarkGlyphSetsDef.Coverage[lookup.MarkFilteringSet].glyphs
        if mark not in seen:
            seen.append(mark)

"""Adds lookups to GSUB that run when all others have run."""
from fontTools.ttLib.tables import otTables

# Shapers have it always on, whatever a style sheet says of ligatures.
FEATURE = "rclt"


def add_last(font, lookups, called=()):
    """Adds lookups to the last feature, in their order, and before them those that they call by number. Returns nothing."""
    table = font["GSUB"].table
    table.LookupList.Lookup += [*called, *lookups]
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    feature = last_feature(table)
    feature.LookupListIndex += range(len(table.LookupList.Lookup) - len(lookups), len(table.LookupList.Lookup))
    feature.LookupCount = len(feature.LookupListIndex)


def last_feature(table):
    records = table.FeatureList.FeatureRecord
    for record in records:
        if record.FeatureTag == FEATURE:
            return record.Feature
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = FEATURE, otTables.Feature()
    record.Feature.FeatureParams, record.Feature.LookupListIndex = None, []
    # Features stand in the order of their names.
    place = sum(other.FeatureTag < FEATURE for other in records)
    records.insert(place, record)
    table.FeatureList.FeatureCount = len(records)
    for script in table.ScriptList.ScriptRecord:
        for system in [script.Script.DefaultLangSys, *(other.LangSys for other in script.Script.LangSysRecord)]:
            if system:
                system.FeatureIndex = [index + (index >= place) for index in system.FeatureIndex]
                if script.ScriptTag in ("arab", "DFLT"):
                    system.FeatureIndex = sorted([*system.FeatureIndex, place])
                system.FeatureCount = len(system.FeatureIndex)
    return record.Feature

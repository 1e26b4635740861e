/** The part of the catalogue that the search page says. */
import { forScript, type Say } from "./say.ts";

export function searchWords(say: Say) {
  return {
    heading: say("search.heading"),
    description: (paper: string) => say("search.description", { paper }),
    field: say("search.field"),
    submit: say("search.submit"),
    hint: say("search.hint"),
    narrow: say("search.narrow"),
    section: say("search.section"),
    allSections: say("search.allSections"),
    author: say("search.author"),
    allAuthors: say("search.allAuthors"),
    from: say("search.from"),
    to: say("search.to"),
    year: say("search.year"),
    month: say("search.month"),
    anyYear: say("search.anyYear"),
    anyMonth: say("search.anyMonth"),
    /** Spans of time that end now. */
    pastDay: say("search.pastDay"),
    pastWeek: say("search.pastWeek"),
    pastMonth: say("search.pastMonth"),
    order: say("search.order"),
    bestFirst: say("search.bestFirst"),
    newestFirst: say("search.newestFirst"),
    clear: say("search.clear"),
    results: say("search.results"),
    searching: say("search.searching"),
    found: (count: number) => say("search.found", { count }),
    none: say("search.none"),
    noneHint: say("search.noneHint"),
    /** Where what was typed is in no story, and words that are spelt much like it are. */
    spelling: say("search.spelling", { nearest: forScript("nearest") }),
    failed: say("search.failed"),
    more: say("search.more"),
    backTo: say("search.backTo", { month: forScript("month") }),
    further: say("search.further"),
    noScript: say("search.noScript"),
    ways: say("search.ways"),
  };
}

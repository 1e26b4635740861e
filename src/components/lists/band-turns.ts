/** How the bands of a front's sections take turns, so that no two neighbours look alike and no half stands beside nothing. */

/** One large and the others beside it, before it or under it; or all alike. */
export type Arrangement = "wide" | "mirror" | "half" | "columns";

/** What a band has to show. */
export interface BandContent {
  stories: number;
  /** Whether any of them has a picture. */
  pictured: boolean;
}

/** Of the half bands two stand side by side. */
const turns: readonly Arrangement[] = ["wide", "columns", "half", "half", "mirror", "columns"];

/** One for each band, in their order. A young edition has a story or none in most sections: then bands are halves wherever two are alike. */
export function bandTurns(bands: readonly BandContent[]): Arrangement[] {
  const sparse = bands.filter(({ stories }) => stories < 2).length * 2 > bands.length;
  const set: Arrangement[] = [];
  for (let [band, next] = bands; band; [band, next] = bands.slice(set.length)) {
    const turn = sparse ? "half" : (turns[set.length % turns.length] ?? "columns");
    if (turn !== "half") set.push(turn);
    else if (next && alike(band, next)) set.push("half", "half");
    else set.push(set.at(-1) === "wide" ? "mirror" : "wide");
  }
  return set;
}

/** Of two that stand side by side one is as high as the other: words beside a picture would leave half the line blank. */
const alike = (one: BandContent, other: BandContent): boolean =>
  one.pictured === other.pictured && Math.abs(one.stories - other.stories) < 2;

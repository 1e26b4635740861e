/** How the layouts of a front's places are set: which stands large, and how the others do. */
import type { Layout } from "../../paper/front-plan.ts";

export interface PlaceSet {
  /** The size of the first; absent where all stand alike. */
  main?: "lead" | "film" | "essay";
  others: "second" | "latest" | "strip" | "row" | "opinion";
  othersAs?: "list";
}

export const placeSets: Readonly<Record<Layout, PlaceSet>> = {
  lead: { main: "lead", others: "row" },
  "lead-with-two": { main: "lead", others: "second" },
  package: { main: "lead", others: "latest", othersAs: "list" },
  pictures: { others: "strip" },
  opinion: { others: "opinion" },
  list: { others: "latest", othersAs: "list" },
  film: { main: "film", others: "row" },
  essay: { main: "essay", others: "strip" },
};

/** By how many pictures a strip is set; from ten on by how many are over when there are whole lines of four. */
export const stripClass = (pictures: number): string =>
  `strip-${pictures < 10 ? pictures : 10 + ((pictures - 10) % 4)}`;

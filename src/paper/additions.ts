/** What a paper adds to its pages by files in `templates/`: HTML in slots, and a style sheet; no template is touched for it. */
import type { SecurityPolicy } from "./safe/security-policy.ts";

/** Where HTML of the paper's own stands: at the end of the head, below a story's text, and at the foot of the page. */
export const slotNames = ["head", "after-article", "foot"] as const;
export type SlotName = (typeof slotNames)[number];

/** As it stands in pages, with what these must be allowed to load for it. */
export interface Addition {
  text: string;
  policy: SecurityPolicy;
}

export interface Additions {
  css?: Addition;
  /** What stands in a slot, by edition, as `editionName` calls it; under the empty name for all that have no file of their own there. */
  slots: Readonly<Partial<Record<SlotName, Readonly<Record<string, Addition>>>>>;
}

/** What stands in a slot of the pages of an edition. An edition's own file may be empty: then nothing does. */
export function additionIn({ slots }: Additions, name: SlotName, edition: string): Addition | undefined {
  const said = slots[name]?.[edition] ?? slots[name]?.[""];
  return said === undefined || said.text === "" ? undefined : said;
}

/** A file of a slot: `foot.html`, `foot.fr.html`; undefined where it is none. */
export function slotFile(name: string): { slot: SlotName; edition: string } | undefined {
  const [, called = "", edition = ""] = /^([a-z-]+)(?:\.([a-z0-9-]+))?\.html$/.exec(name) ?? [];
  const slot = slotNames.find((known) => known === called);
  return slot && { slot, edition };
}

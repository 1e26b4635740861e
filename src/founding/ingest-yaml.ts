/** `ingest.yaml` of a founded paper: an example, of which nothing is read before somebody takes the signs away. */
import { z } from "zod";
import { ingestSourceSchema } from "../paper/ingest.ts";
import type { FoundingOrder } from "./founding-order.ts";

const schemaNode = z.looseObject({ description: z.string().optional() });

/** Fields as an agency's source may have them. */
const example = (section: string): Readonly<Record<string, string>> => ({
  name: "coast-news",
  from: "wire/coast-news",
  section,
  sections: `{ Sports: ${section} }`,
  kind: "news",
  byline: "Coast News",
  hold: "0",
  publish: "draft",
  updates: "take",
  kills: "withdraw",
  photos: "wire/pictures",
});

export function ingestYaml({ sections }: Pick<FoundingOrder, "sections">): string {
  const { properties } = z
    .looseObject({ properties: z.record(z.string(), z.unknown()) })
    .parse(z.toJSONSchema(ingestSourceSchema, { io: "input", target: "draft-7" }));
  const written = example(sections[0]?.id ?? "");
  const lines = Object.entries(properties).map(([name, node], at) => {
    const { description = "" } = schemaNode.parse(node);
    return `# ${at === 0 ? "  - " : "    "}${name}: ${written[name] ?? ""}   # ${description}\n`;
  });
  return `# What agencies send, brought in by npm run ingest: which folders are read, and by which rules. Lines that begin with # are
# not read; take the # away to begin.
# sources:
${lines.join("")}`;
}

/** Reads `ingest.yaml`, and holds it against the paper's sections. */
import { ingestSchema, type IngestSource } from "../../../paper/ingest.ts";
import type { Paper } from "../../../paper/paper.ts";
import { parseWith } from "../../fields/schema-problems.ts";
import { noSection } from "../../no-section.ts";
import type { Problem } from "../../problem.ts";
import { LineIndex } from "../../source/line-index.ts";
import { sourceText } from "../../source/source-text.ts";
import { YamlSource } from "../../source/yaml-source.ts";

export const ingestFile = "ingest.yaml";

export function readIngest(
  bytes: Uint8Array,
  { sections }: Pick<Paper, "sections">,
): { sources: readonly IngestSource[] } | { problems: Problem[] } {
  const { text, problems: foreign } = sourceText(ingestFile, bytes);
  if (text === undefined || foreign.length > 0) return { problems: foreign };
  // As papers are founded with it.
  if (text.split("\n").every((row) => /^\s*(?:#|$)/.test(row))) return { sources: [] };
  const source = new YamlSource(text, new LineIndex(ingestFile, text));
  const parsed = parseWith(ingestSchema, source);
  if ("problems" in parsed) return parsed;
  const ids = sections.map(({ id }) => id);
  const problems = parsed.value.sources.flatMap((each, at) =>
    [
      { section: each.section, path: ["sources", at, "section"] },
      ...Object.entries(each.sections).map(([name, section]) => ({ section, path: ["sources", at, "sections", name] })),
    ]
      .filter(({ section }) => !ids.includes(section))
      .map(({ section, path }) => noSection(source.placeOf(path), section, ids)),
  );
  return problems.length > 0 ? { problems } : { sources: parsed.value.sources };
}

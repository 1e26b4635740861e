/** A paper with three stories in each of some languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../built-site.ts";
import { stories, type LanguageStories } from "./language-stories.ts";

/** The page of one of a language’s stories. */
export const storyPath = (language: string, story: "bridge" | "harvest" | "storm"): string =>
  `/2026/11/24/${story}-${language.toLowerCase()}/`;

const quoted = (text: string) => JSON.stringify(text);

/**
 * The files of `content/`. The first language is that of the first edition.
 * @param editions which of the others have one, too; the stories of those without stand in the first
 */
export function languagePaper(
  [first, ...others]: readonly [string, ...string[]],
  editions: readonly string[] = others,
): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    "paper.yaml": settings(first, editions),
    "photos/bridge.jpg": readFileSync(join(root, "content/photos/bakery.jpg")),
  };
  for (const language of [first, ...others])
    for (const [name, text] of Object.entries(articles(language, language !== first)))
      files[`articles/2026/11/24-${name}-${language.toLowerCase()}.md`] = text;
  return files;
}

function settings(first: string, others: readonly string[]): string {
  const edition = (language: string): string[] => {
    const { paper, section } = told(language);
    return [`language: ${language}`, `name: ${quoted(paper)}`, `sections: [{ id: news, name: ${quoted(section)} }]`];
  };
  return [
    ...edition(first),
    "site: https://languages.example",
    "timezone: Europe/Oslo",
    "licence: ©",
    "lite: false",
    // Saved stories have a page and a program an edition, of which nothing is asked here.
    "offline: false",
    `editions: [${others.map((language) => `{ ${edition(language).join(", ")} }`).join(",\n  ")}]`,
    "",
  ].join("\n");
}

function told(language: string): LanguageStories {
  const found = stories[language];
  if (!found) throw new Error(`There are no stories in ${language}.`);
  return found;
}

function articles(language: string, named: boolean): Record<"bridge" | "harvest" | "storm", string> {
  const { place, section, bridge, harvest, storm } = told(language);
  const file = (
    { headline, summary }: { headline: string; summary: string },
    fields: readonly string[],
    body: readonly string[],
  ) =>
    `---\n${[
      `headline: ${quoted(headline)}`,
      `summary: ${quoted(summary)}`,
      "section: news",
      `byline: ${quoted(section)}`,
      ...(named ? [`language: ${language}`] : []),
      ...fields,
    ].join("\n")}\n---\n${body.join("\n\n")}\n`;
  const [fruit, ...kinds] = harvest.fruit;
  const table = `| ${fruit} | 2025 | 2026 |\n|---|---:|---:|\n${kinds.map((kind, at) => `| ${kind} | ${412 - at * 97} | ${275 - at * 61} |`).join("\n")}`;
  return {
    bridge: file(
      bridge,
      [
        "published: 2026-11-24 08:00",
        `dateline: ${quoted(place)}`,
        `photo: { file: bridge.jpg, alt: ${quoted(bridge.headline)}, caption: ${quoted(`${bridge.caption} (AFP)`)} }`,
      ],
      [
        bridge.text,
        `> ${bridge.quote}`,
        `## ${harvest.headline}`,
        // A table beside a picture and a quotation: one page of a language shows nearly all that a story can hold.
        table,
        bridge.quote,
      ],
    ),
    harvest: file(harvest, ["published: 2026-11-24 09:00", "kind: analysis"], [harvest.text, table]),
    storm: file(
      storm,
      ["published: 2026-11-24 10:00", "kind: live"],
      [`## 2026-11-24 11:05 ${storm.entry}`, storm.text],
    ),
  };
}

/** The report of an import: its counts add up, nothing in it is markup that a source wrote, and what matters comes first. */
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importStories } from "../../../../src/desk/import/import-stories.ts";
import { besideSource } from "../../../../src/preview/imports/beside-source.ts";
import { ImportAccount } from "../../../../src/preview/imports/import-account.ts";
import { importPage } from "../../../../src/preview/imports/import-page.ts";
import { anyStory, countedFormats, formats } from "../../desk/import/any-story.ts";
import { Desk } from "../../desk/import/imported.ts";

async function reported(desk: Desk, names: readonly string[]): Promise<{ account: ImportAccount; page: string }> {
  const account = new ImportAccount();
  const settings = {
    content: desk.content,
    paper: desk.paper,
    now: Date.parse("2026-11-24T12:00:00Z") / 1000,
    files: names.map((name) => ({ name, path: join(desk.folder, name) })),
    photos: [],
    sections: { named: new Map<string, string>() },
    draft: false,
    again: false,
    dry: false,
  };
  for await (const event of importStories(settings)) account.note(event);
  return {
    account,
    page: importPage(
      account,
      besideSource(desk.content, (name) => join(desk.folder, name)),
      { dry: false },
    ),
  };
}

test.each([...countedFormats].map((format) => [format] as const))(
  "%s: the counts add up to the number of stories in the file",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStory, { minLength: 7, maxLength: 7 }), async (stories) => {
        const desk = new Desk();
        try {
          const names = (formats[format]?.(stories) ?? []).map((text, at) => {
            desk.write({ [`in-${at}`]: text });
            return `in-${at}`;
          });
          const { account, page } = await reported(desk, names);
          const counted = [...account.counts.values()].reduce((a, b) => a + b, 0);
          expect(counted + account.refused.length).toBe(stories.length);
          expect(page).toContain(`<th scope="row">together</th><td>${counted}</td>`);
          expect(page).not.toMatch(/<(?:script|img|iframe|video)\b/i);
        } finally {
          desk.remove();
        }
      }),
      { numRuns: 1 },
    );
  },
);

test("what went wrong comes first, what many share is told once, and each story stands beside its source", async () => {
  const desk = new Desk();
  try {
    const item = (headline: string, text: string, more = "") =>
      `<item><title>${headline}</title><guid>${headline}</guid><description>${text}</description>${more}</item>`;
    desk.write({
      "feed.xml": `<rss version="2.0" xmlns:x="y"><channel><title>T</title>\n${[
        ...Array.from({ length: 6 }, (_, at) => item(`Story ${at}`, "Words of it.", "<x:mood>grim</x:mood>")),
        item(
          "Odd &lt;script&gt;alert(1)&lt;/script&gt;",
          "Words.",
          '<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/>',
        ),
        item("", "No headline."),
      ].join("\n")}</channel></rss>`,
    });
    const { account, page } = await reported(desk, ["feed.xml"]);
    expect(account.first.map(({ story }) => story.outcome)).toEqual(["refused", "written"]);
    expect(account.oftenTold[0]?.count).toBe(8);
    expect(page.match(/To be looked at first/g)).toHaveLength(1);
    expect(page).toContain("feed.xml:8");
    expect(page).toContain("&lt;title&gt;Odd");
    expect(page).toContain("headline: Odd");
    expect(page).toContain('<th scope="row">x:mood</th><td>a feed</td><td>6</td>');
    expect(page).not.toContain("<script");
  } finally {
    desk.remove();
  }
});

test("a story of a folder stands at its file, which is named once", async () => {
  const desk = new Desk();
  try {
    desk.write({ "old/posts/port.md": "---\ntitle: Port\ndate: 2026-11-20\n---\nCranes stand still.\n" });
    const { page } = await reported(desk, ["old"]);
    expect([...page.matchAll(/<span class="place">([^<:]*)/g)].map(([, place]) => place?.split(" ")[0])).toEqual([
      "old/posts/port.md",
    ]);
  } finally {
    desk.remove();
  }
});

test("of an article in Arabic as much is shown as of one in English", () => {
  const desk = new Desk();
  try {
    const article = "ن".repeat(2000);
    desk.write({ "content/port.md": article });
    const beside = besideSource(join(desk.folder, "content"), (name) => join(desk.folder, name));
    const story = { event: "story", outcome: "written", name: "none.xml", headline: "" } as const;
    expect(beside({ ...story, notes: [], file: "port.md" })).toEqual({ source: "", article });
  } finally {
    desk.remove();
  }
});

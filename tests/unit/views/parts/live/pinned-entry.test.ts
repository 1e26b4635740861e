/** The entry of a live blog that an editor keeps above the others. */
import { expect, test } from "vitest";
import { viewOfKind } from "../../../../../src/views/view-of.ts";
import { story, testPaper } from "../../../archive/newsroom.ts";

const id = "2026/11/24/count";
const body =
  "## 10:00 Third\n\nText.\n\n## 09:00 ! Second\n\nText.\n\n## 08:00 !! First\n\nIt stays.\n\n## 20:00 !! Later\n\nNot yet.";

test("stands above the others and not among them; one whose hour has not come does not", async () => {
  await testPaper({
    "articles/2026/11/24-count.md": story({ headline: "Count", kind: "live", points: "[So far so good.]" }, body),
  }).open(({ archive }) => {
    const context = { archive, site: "https://test.example", preview: false };
    const view = viewOfKind("article", { page: "article", id }, context);
    expect(view?.live?.pinned).toMatchObject({ id: "e-2026-11-24-0800", headline: "First", key: true });
    expect(view?.live?.entries.map(({ headline }) => headline)).toEqual(["Third", "Second"]);
    // It is a key event, whose place is on the page.
    expect(view?.live?.keyEvents.map(({ name, path }) => [name, path])).toEqual([
      ["Second", "#e-2026-11-24-0900"],
      ["First", "#e-2026-11-24-0800"],
    ]);
    expect(view?.form.points).toEqual({ heading: "The main points", lines: ["So far so good."] });
    expect(view?.readingTime).toBeUndefined();
    expect(JSON.stringify(view?.frame.structuredData)).toContain("It stays.");
  });
});

/** Feeds as a browser sets them. */
import { expect, test } from "vitest";
import { atom } from "../../../../src/layouts/feeds/atom.ts";
import { feedStyle } from "../../../../src/layouts/feeds/feed-style.ts";
import { rss } from "../../../../src/layouts/feeds/rss.ts";
import { viewOfKind } from "../../../../src/views/view-of.ts";
import { smallPaper } from "../../../built-site.ts";
import { story, testPaper } from "../../archive/newsroom.ts";

const paper = () =>
  testPaper({ "paper.yaml": `${smallPaper}editions: [{ language: ar }]\n`, "articles/2026/11/24-a.md": story() });

test("each feed names the sheet of its edition, below the paper's path, before all else", async () => {
  await paper().open(({ archive }) => {
    const context = { archive, site: "https://org.example/paper", preview: false };
    const texts = [
      viewOfKind("feed", { page: "feed", of: "" }, context),
      viewOfKind("feed", { page: "feed", of: "", edition: "ar" }, context),
    ].map((view) => view && rss(view).split("\n")[1]);
    expect(texts).toEqual([
      '<?xml-stylesheet type="text/css" href="/paper/feeds.css"?>',
      '<?xml-stylesheet type="text/css" href="/paper/ar/feeds.css"?>',
    ]);
    const second = viewOfKind("atom-feed", { page: "atom-feed", of: "section:world" }, context);
    expect(second && atom(second).split("\n")[1]).toBe('<?xml-stylesheet type="text/css" href="/paper/feeds.css"?>');
  });
});

test("the sheet says what a feed is, in the direction of its language", async () => {
  await paper().open(({ archive }) => {
    const context = { archive, site: "https://test.example", preview: false };
    const [english = "", arabic = ""] = [{}, { edition: "ar" }].map((edition) => {
      const view = viewOfKind("feed-style", { page: "feed-style", ...edition }, context);
      return view && feedStyle(view);
    });
    expect(english).toContain("direction:ltr");
    expect(english).toContain('content:"This is a feed\\3a  copy its address');
    expect(arabic).toContain("direction:rtl");
    expect(arabic).toContain('content:"هذه خلاصة\\3a  انسخ');
  });
});

test("words of a paper's own end no string and no rule", () => {
  const sheet = feedStyle({
    template: "feed-style",
    note: 'a"}*{background:url(https://evil.example/)}</style>\\a\n',
    direction: "ltr",
  });
  const [, content = ""] = /content:("[^"]*");/.exec(sheet) ?? [];
  expect(content).toBe(
    String.raw`"a\22 \7d \2a \7b background\3a url\28 https\3a \2f \2f evil\2e example\2f \29 \7d \3c \2f style\3e \5c a\a "`,
  );
  expect(sheet).not.toContain("evil.example/");
});

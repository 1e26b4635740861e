import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { openGraph } from "../../../../../src/desk/import/html/structured-data.ts";

const page = (alt: string) =>
  fromHtml(
    `<head><meta property="og:site_name" content="The Courier"><meta property="og:image" content="https://x.example/a.jpg"><meta property="og:image:alt" content="${alt}"></head>`,
  );

test("a story's picture is taken, and one that stands for the site is not", () => {
  expect(openGraph(page("A ferry on a beach")).photo).toEqual({
    source: "https://x.example/a.jpg",
    alt: "A ferry on a beach",
  });
  expect(openGraph(page("The Courier")).photo).toBeUndefined();
});

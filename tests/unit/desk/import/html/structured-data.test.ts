import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { openGraph } from "../../../../../src/desk/import/html/structured-data.ts";

const page = (alt: string, image = "a.jpg") =>
  fromHtml(
    `<head><meta property="og:site_name" content="The Courier"><meta property="og:image" content="https://x.example/${image}"><meta property="og:image:alt" content="${alt}"></head>`,
  );

test("a story's picture is taken, and one that stands for the site is not", () => {
  expect(openGraph(page("A ferry on a beach")).photo).toEqual({
    source: "https://x.example/a.jpg",
    alt: "A ferry on a beach",
  });
  expect(openGraph(page("The Courier")).photo).toBeUndefined();
});

test("what a program drew of the headline is no picture of the story", () => {
  for (const image of [
    "photos/card-c60d33b060163c0f.jpg",
    "opengraph-image-1a2b.png",
    "api/og?title=A",
    "og/ferry.png",
    "i/social-card.png",
  ])
    expect(openGraph(page("Ferry", image)).photo, image).toBeUndefined();
  for (const image of ["photos/card-players.jpg", "photos/dogs.jpg", "2026/og-hansen.jpg"])
    expect(openGraph(page("Ferry", image)).photo, image).toBeDefined();
});

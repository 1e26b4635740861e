/** What articles say in the forms of their kinds; and where what is paid for stands. */
import { describe, expect, test } from "vitest";
import type { PageKey } from "../../../../src/paper/page.ts";
import type { ArticleView } from "../../../../src/views/kinds/article.ts";
import type { ViewContext } from "../../../../src/views/context.ts";
import { viewOf, viewOfKind } from "../../../../src/views/view-of.ts";
import { sharedPaper, story } from "../../archive/newsroom.ts";

const files = {
  "articles/2026/11/20-book.md": story({
    headline: "A book",
    kind: "review",
    review: "{ work: The Salt Line, type: book, by: Hedda Strand, rating: 3.5 }",
    published: "2026-11-20 06:00",
  }),
  "articles/2026/11/21-film.md": story({
    headline: "A film",
    kind: "review",
    review: "{ work: Nightfall, type: film, rating: 8, best: 10 }",
    published: "2026-11-21 06:00",
  }),
  "articles/2026/11/22-life.md": story({
    headline: "A life",
    kind: "obituary",
    life: "{ name: Ansel Viert, born: 1935-03-14, died: 2026-10-28 }",
    published: "2026-11-22 06:00",
  }),
  "articles/2026/11/23-bank.md": story(
    {
      headline: "Save now",
      kind: "sponsored",
      sponsor: "Halden Savings Bank",
      authors: "[ada]",
      published: "2026-11-23 06:00",
    },
    "[The bank](https://bank.example/).",
  ),
  "articles/2026/11/24-known.md": story({ headline: "Known", kind: "explainer", points: "[One., Two.]" }),
  "authors/ada.md": "---\nname: Ada\n---\nWrites.\n",
};

const shared = sharedPaper(files);

const asked = <T>(work: (context: ViewContext) => T): Promise<T> =>
  shared.open(({ archive, problems }) => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    return work({ archive, site: "https://test.example", preview: false });
  });

const article = (id: string) =>
  asked((context): ArticleView => {
    const view = viewOfKind("article", { page: "article", id }, context);
    if (!view) throw new Error(`There is no ${id}.`);
    return view;
  });

const data = ({ frame }: ArticleView) => frame.structuredData[0];

describe("a review", () => {
  test("tells the work, who made it and how good it is, in stars where the best are few", async () => {
    const view = await article("2026/11/20/book");
    expect(view.form.review).toEqual({
      work: "The Salt Line",
      by: "Hedda Strand",
      rating: { words: "3.5 out of 5", stars: [true, true, true, false, false] },
    });
    expect((await article("2026/11/21/film")).form.review?.rating).toEqual({ words: "8 out of 10" });
  });

  test("is a review to search engines, of the work", async () => {
    expect(data(await article("2026/11/20/book"))).toMatchObject({
      "@type": ["ReviewNewsArticle", "Review"],
      itemReviewed: { "@type": "Book", name: "The Salt Line", author: { "@type": "Person", name: "Hedda Strand" } },
      reviewRating: { "@type": "Rating", ratingValue: 3.5, bestRating: 5, worstRating: 0 },
    });
  });
});

test("an obituary has the days of the life, in words and for search engines", async () => {
  const view = await article("2026/11/22/life");
  expect(view.form.life).toEqual({
    born: { day: "1935-03-14", words: "March 14, 1935" },
    died: { day: "2026-10-28", words: "October 28, 2026" },
  });
  expect(data(view)).toMatchObject({
    about: { "@type": "Person", name: "Ansel Viert", birthDate: "1935-03-14", deathDate: "2026-10-28" },
  });
});

test("points stand under “What we know” in an explainer", async () => {
  expect((await article("2026/11/24/known")).form.points).toEqual({ heading: "What we know", lines: ["One.", "Two."] });
});

describe("what is sponsored", () => {
  const shown = (key: PageKey) => asked((context) => JSON.stringify(viewOf(key, context)));

  test("says who paid, on its page and to search engines", async () => {
    const view = await article("2026/11/23/bank");
    expect(view.form.paidFor).toBe("Paid for by Halden Savings Bank");
    expect(view.kicker.name).toBe("Sponsored");
    expect(data(view)).toMatchObject({
      "@type": "AdvertiserContentArticle",
      sponsor: { "@type": "Organization", name: "Halden Savings Bank" },
    });
    expect(view.next).toBeUndefined();
    expect(view.related).toEqual([]);
  });

  test("stands by rule neither on the front page nor in sections, feeds, sitemaps of news, or beside the news", async () => {
    const keys: PageKey[] = [
      { page: "front" },
      { page: "list", list: "section:world" },
      { page: "feed", of: "" },
      { page: "feed", of: "section:world" },
      { page: "news-sitemap" },
      { page: "article", id: "2026/11/24/known" },
    ];
    for (const key of keys) expect([key, (await shown(key)).includes("bank")]).toEqual([key, false]);
    expect(await shown({ page: "front" })).toContain("A book");
  });

  test("says so where it is found: on its writer's page, in feeds and in search", async () => {
    expect(await shown({ page: "list", list: "author:ada" })).toContain("Paid for by Halden Savings Bank");
    expect(await shown({ page: "feed", of: "author:ada" })).toContain("Sponsored: Save now");
  });
});

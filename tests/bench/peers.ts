/** The peers: each prints headline, standfirst, dateline, body and five related links, which it is given ready-made. */
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BenchArticle } from "./articles.ts";
import type { Contender } from "./contender.ts";
import { measure } from "./measure.ts";

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Articles as the peers read them; related links are the five before, so that none has to look for them. */
function peerWriter(
  folder: string,
  more: (article: BenchArticle) => string = () => "",
): (article: BenchArticle) => void {
  const before: string[] = [];
  return (article) => {
    const related = before.slice(-5);
    if (!before.includes(article.id)) before.push(article.id);
    if (before.length > 50) before.splice(0, 25);
    put(
      join(folder, `${article.id}.md`),
      `---
title: ${article.headline}
summary: ${article.standfirst}
category: ${article.section}
dateline: ${article.dateline}
date: ${article.published.replace(" ", "T")}:00Z
related: [${related.map((id) => `/${id}/`).join(", ")}]
${more(article)}---
${article.body}
`,
    );
  };
}

function prepareWith(write: (article: BenchArticle) => void, articles: Iterable<BenchArticle>): void {
  for (const article of articles) write(article);
}

export function eleventy(folder: string): Contender {
  const write = peerWriter(join(folder, "content"));
  const layout = join(folder, "content", "_includes", "article.njk");
  return {
    name: "Eleventy",
    version: "3.1.8",
    prepare: (articles) => {
      put(join(folder, "package.json"), '{"type":"module","private":true}');
      execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "@11ty/eleventy@3.1.8"], { cwd: folder });
      put(
        layout,
        "<!doctype html><html lang=en><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1><p>{{ summary }}</p><p>{{ dateline }}</p>{{ content | safe }}<ul>{% for link in related %}<li><a href='{{ link }}'>{{ link }}</a></li>{% endfor %}</ul></body></html>",
      );
      put(join(folder, "content", "content.json"), '{"layout":"article.njk"}');
      prepareWith(write, articles);
      return Promise.resolve();
    },
    write,
    changeTemplate: () => appendFileSync(layout, "<!-- changed -->"),
    forget: () => rmSync(join(folder, "_site"), { recursive: true, force: true }),
    build: () =>
      measure(
        [process.execPath, join(folder, "node_modules", "@11ty", "eleventy", "cmd.cjs"), "--input=content", "--quiet"],
        folder,
      ),
    printed: () => "all",
  };
}

export function astroCollections(folder: string): Contender {
  const write = peerWriter(join(folder, "src", "content", "articles"));
  const page = join(folder, "src", "pages", "[...id].astro");
  return {
    name: "Astro, content collections",
    version: "7.3.5",
    prepare: (articles) => {
      put(join(folder, "package.json"), '{"type":"module","private":true}');
      execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "astro@7.3.5"], { cwd: folder });
      put(join(folder, "astro.config.mjs"), "export default {};\n");
      put(
        join(folder, "src", "content.config.ts"),
        "import { defineCollection } from 'astro:content'; import { glob } from 'astro/loaders'; import { z } from 'astro/zod';\nexport const collections = { articles: defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/content/articles' }), schema: z.object({ title: z.string(), summary: z.string(), category: z.string(), dateline: z.string(), date: z.coerce.date(), related: z.array(z.string()) }) }) };\n",
      );
      put(
        page,
        "---\nimport { getCollection, render } from 'astro:content';\nexport async function getStaticPaths() { return (await getCollection('articles')).map((article) => ({ params: { id: article.id }, props: { article } })); }\nconst { article } = Astro.props; const { Content } = await render(article);\n---\n<html lang=\"en\"><head><title>{article.data.title}</title></head><body><h1>{article.data.title}</h1><p>{article.data.summary}</p><p>{article.data.dateline}</p><Content /><ul>{article.data.related.map((link) => <li><a href={link}>{link}</a></li>)}</ul></body></html>\n",
      );
      prepareWith(write, articles);
      return Promise.resolve();
    },
    write,
    changeTemplate: () => appendFileSync(page, "<!-- changed -->"),
    forget: () => {
      for (const made of ["dist", ".astro", "node_modules/.astro"])
        rmSync(join(folder, made), { recursive: true, force: true });
    },
    build: () =>
      measure(
        [process.execPath, join(folder, "node_modules", "astro", "bin", "astro.mjs"), "build", "--silent"],
        folder,
      ),
    printed: () => "all",
  };
}

/** Hugo, where the machine has it (Debian's package `hugo`). */
export function hugo(folder: string): Contender | undefined {
  let version: string;
  try {
    version = /v(\d+\.\d+\.\d+)/.exec(execFileSync("hugo", ["version"]).toString())?.[1] ?? "?";
  } catch {
    return undefined;
  }
  const write = peerWriter(join(folder, "content"), (article) => `url: /${article.id}/\n`);
  const layout = join(folder, "layouts", "_default", "single.html");
  return {
    name: "Hugo",
    version,
    prepare: (articles) => {
      put(
        join(folder, "config.toml"),
        'baseURL = "https://bench.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]\n',
      );
      put(
        layout,
        "<!doctype html><html lang=en><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p><p>{{ .Params.dateline }}</p>{{ .Content }}<ul>{{ range .Params.related }}<li><a href='{{ . }}'>{{ . }}</a></li>{{ end }}</ul></body></html>",
      );
      put(join(folder, "layouts", "index.html"), "<h1>Bench</h1>");
      prepareWith(write, articles);
      return Promise.resolve();
    },
    write,
    changeTemplate: () => appendFileSync(layout, "<!-- changed -->"),
    forget: () => {
      for (const made of ["public", "resources"]) rmSync(join(folder, made), { recursive: true, force: true });
    },
    build: () => measure(["hugo", "--quiet"], folder),
    printed: () => "all",
  };
}

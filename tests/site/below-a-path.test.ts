/** A paper below a path of its host: every address that is printed leads below that path, and to something that is there. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodedPath } from "../../src/paper/addresses/address.ts";
import { isPublic } from "../../src/hosting/hosts/hosted-paper.ts";
import { serve } from "../../src/hosting/serve.ts";
import { command } from "../built-site.ts";
import { freePort } from "../free-port.ts";
import { base, host, printPaperBelowPath, site, type PaperBelowPath } from "../paper-below-path.ts";
import { filesIn, Workplace } from "./folders.ts";
import { pageOf } from "./html.ts";
import { hasCaddy, hasNginx, WebServer } from "./web-servers.ts";
import { readXml, type XmlElement } from "./xml.ts";

const place = new Workplace();
let paper: PaperBelowPath;
let files: string[];

beforeAll(async () => {
  paper = await printPaperBelowPath(place.folder);
  files = filesIn(paper.out).filter(isPublic);
});
afterAll(() => place.remove());

/** All texts in a value of JSON. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

const inCss = (css: string) => [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = ""]) => address);

/** Every attribute of a page is taken for an address, or several, or JSON that has some. */
function* inHtml(html: string): Generator<string> {
  const page = pageOf(html);
  for (const { name, attributes, raw } of page.all("*")) {
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === "data-base") continue;
      if (attribute === "content") yield value.replace(/^0; url=/, "");
      else if (attribute.endsWith("srcset")) yield* value.split(",").map((each) => each.trim().split(" ")[0] ?? "");
      else if (/^[[{]/.test(value)) yield* textsIn(JSON.parse(value));
      else yield value;
    }
    if (name === "style") yield* inCss(raw);
    else if (name === "script" && attributes["type"]?.includes("json")) yield* textsIn(JSON.parse(raw));
    else if (name === "script") yield* inScript(raw);
  }
}

/** Files that a program names; what else begins with a slash there is compared with, or a part of an expression. */
const inScript = (code: string) =>
  [...code.matchAll(/(?<=["'`])\/(?![/*])[\p{L}\w%~/-]+[.][\w.]+(?=["'`])/gu)].map(([found]) => found);

/** The worker is told of its paper in the first line. */
const inWorker = (code: string) => [
  ...textsIn(JSON.parse(/^const editions=(.*);\n/.exec(code)?.[1] ?? "[]")),
  ...inScript(code),
];

function* inXml({ attributes, text, children }: XmlElement): Generator<string> {
  yield* Object.values(attributes);
  if (text.includes("<")) yield* inHtml(text);
  else yield text.trim();
  for (const child of children) yield* inXml(child);
}

function addressesIn(file: string): string[] {
  const bytes = readFileSync(join(paper.out, file));
  const text = () => bytes.toString("utf8");
  if (file.startsWith("desk/") || file.startsWith("search/program/"))
    return file.endsWith(".html") ? [...inHtml(text())] : [];
  if (file.endsWith(".html")) return [...inHtml(text())];
  if (file.endsWith(".xml")) return [...inXml(readXml(text()))];
  if (file.endsWith(".json")) return [...textsIn(JSON.parse(text()))];
  if (file.endsWith(".css")) return inCss(text());
  if (file.endsWith(".txt"))
    return text()
      .split(/\s+/)
      .filter((word) => word.includes("://"));
  if (file === "sw.js") return inWorker(text());
  if (file.endsWith(".js")) return inScript(text());
  if (file.endsWith(".pf_fragment"))
    return [
      ...textsIn(
        JSON.parse(
          gunzipSync(bytes)
            .toString("utf8")
            .replace(/^pagefind_dcd/, ""),
        ),
      ),
    ].flatMap((each) =>
      each.includes("w, ") || / \d+w$/.test(each) ? each.split(", ").map((one) => one.split(" ")[0] ?? "") : each,
    );
  return [];
}

/** Whether an address is of this host, and as what path; texts and addresses of others are none of it. */
const onHost = (address: string): string | undefined =>
  address.startsWith(`${host}/`) || address === host
    ? address.slice(host.length)
    : /^\/(?![/*])/.test(address)
      ? address
      : undefined;

test("every address in every page, feed, list and program leads below the path, and to a file that is there", () => {
  const wrong: string[] = [];
  let looked = 0;
  const kinds = new Set<string>();
  for (const file of files) {
    for (const address of addressesIn(file)) {
      const path = onHost(address);
      if (path === undefined) continue;
      looked++;
      kinds.add(file.slice(file.lastIndexOf(".")));
      if (!path.startsWith(`${base}/`)) wrong.push(`${file}: ${address}`);
      else {
        const there = decodeURI(
          path
            .slice(base.length)
            .replace(/[?#][^]*$/, "")
            .replaceAll("%26", "&"),
        );
        const target = join(paper.out, there.endsWith("/") ? `${there}index.html` : there);
        // Folders of the search index are read by a program that knows what is in them.
        if (!existsSync(/^\/search\/.+\/$/.test(there) ? join(paper.out, there) : target))
          wrong.push(`${file}: ${address} is not there`);
      }
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect([...kinds].sort()).toEqual([".html", ".js", ".json", ".pf_fragment", ".txt", ".xml"]);
  expect(looked).toBeGreaterThan(5000);
});

test("the path stands once before each address, in both editions and in the lite one", () => {
  for (const file of files.filter((each) => /\.(?:html|xml|json|txt|js)$/.test(each)))
    expect(readFileSync(join(paper.out, file), "utf8"), file).not.toContain(`${base}${base}/`);
  const lite = pageOf(readFileSync(join(paper.out, "lite/2026/11/24/port/index.html"), "utf8"));
  const leads = lite.all(".prose a").map(({ attributes }) => attributes["href"]);
  expect(leads).toContain(`${base}/lite/2026/11/23/gate/#doors`);
  expect(leads).toContain(`${base}/search/?q=ship`);
  expect(leads).toContain("https://other.example/paper/");
  expect(lite.all("header a").map(({ attributes }) => attributes["href"])).toContain(`${base}/2026/11/24/port/`);
});

test("whoever writes the path into an article is told to leave it out, and --fix does", async () => {
  const article = "articles/2026/11/22-view.md";
  const before = readFileSync(join(paper.content, article), "utf8");
  place.write({ [article]: before.replace("Text of a story.", "See [the gate](/paper/2026/11/23/gate/).") });
  const told = await place.check();
  expect(told.code).toBe(1);
  expect(told.stdout + told.stderr).toMatch(/22-view\.md[^]*without it: `\/2026\/11\/23\/gate\/`/);
  expect((await place.check("--fix")).code).toBe(0);
  expect(readFileSync(join(paper.content, article), "utf8")).toContain("[the gate](/2026/11/23/gate/)");
  place.write({
    [article]: before.replace("Text of a story.", "See [the gate](https://example.github.io/paper/2026/11/23/gate/)."),
  });
  expect((await place.check()).code, "the whole address is understood").toBe(0);
  place.write({ [article]: before });
});

test("our own server shows it below its path, leads there, and has nothing beside it", async () => {
  const port = await freePort();
  const server = await serve(paper.out, port);
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
  try {
    expect((await ask("/")).headers.get("location")).toBe(`${base}/`);
    expect((await ask(base)).headers.get("location")).toBe(`${base}/`);
    expect((await ask(`${base}/2026/11/24/port`)).headers.get("location")).toBe(`${base}/2026/11/24/port/`);
    expect((await ask(`${base}/2026/11/24/port/`)).status).toBe(200);
    for (const path of ["/2026/11/24/port/", "/paperx/", `${base}/none/`]) {
      const missing = await ask(path);
      expect(missing.status, path).toBe(404);
      expect(await missing.text()).toContain(`data-base="${base}"`);
    }
  } finally {
    server.close();
  }
});

for (const [name, has] of [
  ["nginx", hasNginx],
  ["caddy", hasCaddy],
] as const)
  describe.skipIf(!has())(name, () => {
    let web: WebServer;
    beforeAll(async () => {
      const server = join(place.folder, name);
      const published = await command("publish", paper.environment, "--to", server);
      expect(published.code, published.stderr).toBe(0);
      const port = await freePort();
      const options = ["--root", join(server, "current"), "--listen", `127.0.0.1:${port}`];
      const { stdout, stderr } = await command("hosts", paper.environment, name, ...options);
      expect(stderr).toBe("");
      web = await WebServer[name](stdout, port);
    });
    afterAll(() => web.stop());

    test("every file is found below the path, and nothing beside it but what stands at the root of a host", async () => {
      for (const file of files.filter((each) => !each.startsWith("2026/11/20/"))) {
        const reply = await web.get(base + encodedPath(`/${file}`.replace(/(^|\/)index\.html$/, "$1")));
        expect(reply.status, file).toBe(200);
        expect(reply.body.length, file).toBe(statSync(join(paper.out, file)).size);
      }
      expect((await web.get("/robots.txt")).body.toString()).toContain(`Sitemap: ${site}/sitemap.xml`);
      for (const path of [
        "/2026/11/24/port/",
        "/paperx/",
        "/sw.js",
        `${base}/none/`,
        `${base}/ar/none/`,
        `${base}/.changes.json`,
      ]) {
        const { status, body } = await web.get(path);
        expect(status, path).toBe(404);
        expect(body.toString(), path).toContain(path.includes("/ar/") ? 'lang="ar"' : `data-base="${base}"`);
      }
    });

    test("addresses that are not whole, and old ones, lead on below the path", async () => {
      const leads = async (path: string) => {
        const { status, headers } = await web.get(path);
        return [status, headers["location"]];
      };
      expect(await leads("/")).toEqual([302, `${base}/`]);
      expect(await leads(base)).toEqual([301, `${base}/`]);
      expect((await leads(`${base}/world`))[1]).toBe(`${base}/world/`);
      expect(await leads(`${base}/2026/11/20/old-port/`)).toEqual([301, `${base}/2026/11/24/port/`]);
    });

    test("the paper that is served is looked at as a whole, and nothing is wrong with it", async () => {
      const looked = await command("verify", paper.environment, "--site", web.origin + base, "--against", paper.out);
      expect(looked.stdout).toContain(`${web.origin}${base}: `);
      expect([looked.code, looked.stdout.replace(/^(?!✗).*\n/gm, "")]).toEqual([0, ""]);
    });
  });

test("a host that shows a folder as it lies is given one in which the paper lies below its path", async () => {
  const without = await command("hosts", paper.environment, "netlify");
  expect([without.code, without.stderr]).toEqual([1, expect.stringContaining("--to deploy")]);
  const folder = join(place.folder, "deploy");
  const told = await command("hosts", paper.environment, "netlify", "--to", folder);
  expect(told.code, told.stderr).toBe(0);
  expect(filesIn(folder).sort()).toEqual(
    [...files.map((file) => `paper/${file}`), "robots.txt", "404.html", "_headers", "_redirects"].sort(),
  );
  expect(readFileSync(join(folder, "_headers"), "utf8")).toMatch(/^\/paper\/\*\n[^]*^\/paper\/_astro\/\*$/m);
  expect(readFileSync(join(folder, "_redirects"), "utf8")).toBe(
    `/paper/2026/11/20/old-port/ /paper/2026/11/24/port/ 301!\n/paper/ar/* /paper/ar/404.html 404\n/ /paper/ 302\n`,
  );
});

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { layOnNetlify } from "../../../src/preview/netlify.ts";
import { previewFiles } from "../../../src/preview/preview-files.ts";
import { writePaper } from "../../built-site.ts";
import { answering } from "./servers.ts";

const sha1 = (text: string) => createHash("sha1").update(text).digest("hex");

function previewFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-preview-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writePaper(folder, {
    "preview.json": "{}",
    "index.html": "front",
    "2026/11/24/ü/index.html": "story",
    ".changes.json": "{}",
    ...files,
  });
  return folder;
}

test("what the host has is not sent again; the draft takes no place of the site's", async () => {
  let polls = 0;
  const { origin, asked } = await answering(({ method, path }) => {
    if (path === "/sites/paper/deploys") return { body: { id: "d1", required: [sha1("story")], state: "uploading" } };
    if (method === "PUT") return { body: {} };
    return {
      body: {
        id: "d1",
        state: polls++ === 0 ? "processing" : "ready",
        deploy_ssl_url: "https://pr-12--paper.netlify.app",
      },
    };
  });
  const laid = await layOnNetlify(previewFiles(previewFolder()), {
    api: origin,
    token: "secret",
    site: "paper",
    name: "pr-12",
  });
  expect(laid).toEqual({ address: "https://pr-12--paper.netlify.app", sent: 1 });
  const begun: unknown = JSON.parse(asked[0]?.body.toString() ?? "");
  expect(begun).toEqual({
    draft: true,
    branch: "pr-12",
    files: {
      "/preview.json": sha1("{}"),
      "/index.html": sha1("front"),
      "/2026/11/24/ü/index.html": sha1("story"),
      "/_headers": sha1("/*\n  X-Robots-Tag: noindex\n"),
    },
  });
  expect(asked.filter(({ method }) => method === "PUT").map(({ path, body }) => [path, body.toString()])).toEqual([
    ["/deploys/d1/files/2026/11/24/%C3%BC/index.html", "story"],
  ]);
});

test("a host that fails is told of", async () => {
  const { origin } = await answering(({ path }) => ({
    body: { id: "d1", state: path.startsWith("/sites") ? "uploading" : "error", error_message: "too large" },
  }));
  await expect(
    layOnNetlify(previewFiles(previewFolder()), { api: origin, token: "t", site: "paper", name: "pr-1" }),
  ).rejects.toThrow("too large");
  const refusing = await answering(() => ({ status: 401, body: { message: "no" } }));
  await expect(
    layOnNetlify(previewFiles(previewFolder()), { api: refusing.origin, token: "t", site: "paper", name: "pr-1" }),
  ).rejects.toThrow("401");
});

test("a password is asked of everyone; the host's other headers stay", () => {
  const own =
    "/*\n  X-Content-Type-Options: nosniff\n  X-Robots-Tag: noindex\n\n/photos/*\n  Cache-Control: immutable\n";
  const headers = previewFiles(previewFolder({ _headers: own }), "desk:secret")
    .get("/_headers")?.()
    .toString();
  expect(headers).toBe(own.replace("/*\n", "/*\n  Basic-Auth: desk:secret\n"));
  expect(() =>
    previewFiles(previewFolder({ _headers: "/photos/*\n  Cache-Control: immutable\n" }), "desk:secret"),
  ).toThrow("no rule for all files");
  expect(() => previewFiles(previewFolder(), "no colon")).toThrow("DATELINE_PREVIEW_PASSWORD");
  expect(() => previewFiles(previewFolder(), "a:b\n/*\n  X: y")).toThrow("DATELINE_PREVIEW_PASSWORD");
});

test("the published paper is never laid out as a preview", () => {
  const folder = previewFolder();
  rmSync(join(folder, "preview.json"));
  expect(() => previewFiles(folder)).toThrow("holds no preview");
});

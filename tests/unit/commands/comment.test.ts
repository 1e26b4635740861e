/** `npm run comment`, against servers that answer as GitHub and GitLab do. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { summaryMark } from "../../../src/preview/summary.ts";
import { programCache, root } from "../../places.ts";
import { bundledCommands } from "../../bundled-commands.ts";
import { report } from "../preview/reports.ts";
import { answering, type Asked } from "../preview/servers.ts";

const commands = await bundledCommands(root);

function comment(environment: Record<string, string>, of: unknown = report()): Promise<{ code: number; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-comment-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "report.json"), JSON.stringify(of));
  writeFileSync(join(folder, "summary.md"), "What the change's own code wrote.");
  const child = spawn(process.execPath, [commands, "comment", folder], {
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: programCache, ...environment },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code: code ?? 1, said })));
}

const bodyOf = ({ body }: Asked): string => {
  const { body: text }: { body: string } = JSON.parse(body.toString());
  return text;
};

const commit = "b".repeat(40);

async function github(comments: { id: number; body: string; user: { type: string } }[]) {
  const server = await answering(({ method, path }) => {
    if (path.startsWith("/repos/desk/paper/pulls?"))
      return {
        body: path.includes(encodeURIComponent("fork:change"))
          ? [
              { number: 6, head: { sha: "a".repeat(40) } },
              { number: 7, head: { sha: commit } },
            ]
          : [],
      };
    return method === "GET" ? { body: comments } : { status: method === "POST" ? 201 : 200, body: {} };
  });
  const environment = {
    GITHUB_API_URL: server.origin,
    GITHUB_TOKEN: "secret",
    GITHUB_REPOSITORY: "desk/paper",
    PULL_HEAD: "fork:change",
    PULL_COMMIT: commit,
  };
  return { ...server, environment };
}

test("GitHub: the first report is a new comment, on the pull request whose commit it is", async () => {
  const { environment, asked } = await github([
    { id: 1, body: "Looks good", user: { type: "User" } },
    { id: 2, body: `${summaryMark}\nforged`, user: { type: "User" } },
  ]);
  expect(await comment(environment)).toEqual({ code: 0, said: "Commented: desk/paper#7\n" });
  const written = asked.filter(({ method }) => method !== "GET");
  expect(written.map(({ method, path }) => [method, path])).toEqual([["POST", "/repos/desk/paper/issues/7/comments"]]);
  expect(written.map(bodyOf)[0]).toContain("What this change does to The Test");
  expect(asked.every(({ headers }) => headers.authorization === "Bearer secret")).toBe(true);
});

test("GitHub: the next one takes its place", async () => {
  const { environment, asked } = await github([
    { id: 2, body: `${summaryMark}\nforged`, user: { type: "User" } },
    { id: 3, body: `${summaryMark}\nbefore`, user: { type: "Bot" } },
  ]);
  expect((await comment(environment)).said).toContain("brought up to date");
  expect(asked.filter(({ method }) => method !== "GET").map(({ method, path }) => [method, path])).toEqual([
    ["PATCH", "/repos/desk/paper/issues/comments/3"],
  ]);
});

test("GitHub: the report of a commit that is no longer the newest is not told", async () => {
  const { environment, asked } = await github([]);
  const { code, said } = await comment({ ...environment, PULL_COMMIT: "c".repeat(40) });
  expect([code, said]).toEqual([0, expect.stringContaining("no pull request")]);
  expect(asked.every(({ method }) => method === "GET")).toBe(true);
});

test("GitLab: one note, brought up to date", async () => {
  const notes: { id: number; body: string; author: { id: number } }[] = [
    { id: 4, body: `${summaryMark}\nforged`, author: { id: 1 } },
  ];
  const { origin, asked } = await answering(({ method, path, body }) => {
    if (path === "/user") return { body: { id: 9 } };
    const { body: text }: { body: string } = method === "GET" ? { body: "" } : JSON.parse(body.toString());
    if (method === "POST") notes.push({ id: 5, body: text, author: { id: 9 } });
    return { body: method === "GET" ? notes : {} };
  });
  const environment = { CI_API_V4_URL: origin, CI_PROJECT_ID: "12", CI_MERGE_REQUEST_IID: "3", GITLAB_TOKEN: "secret" };
  await comment(environment);
  await comment(environment);
  expect(asked.filter(({ method }) => method !== "GET").map(({ method, path }) => [method, path])).toEqual([
    ["POST", "/projects/12/merge_requests/3/notes"],
    ["PUT", "/projects/12/merge_requests/3/notes/5"],
  ]);
});

test("without a token nothing is asked, and nothing fails", async () => {
  expect(await comment({})).toEqual({ code: 0, said: expect.stringContaining("summary.md") });
});

test("a report that is none is refused: an address in it cannot be one that runs", async () => {
  const { environment, asked } = await github([]);
  const { code } = await comment(environment, { ...report(), purge: ["javascript:alert(1)"] });
  expect(code).toBe(1);
  expect(asked.filter(({ method }) => method !== "GET")).toEqual([]);
});

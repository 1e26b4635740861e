/**
 * `npm run bench -- --ci`: a runner's day. A paper is printed and deployed once; then a word is changed, and a machine that has
 * nothing but a shallow clone and the state brings it to a web server and to a bucket: in seconds, and in bytes moved.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import { root } from "../built-site.ts";
import { bundledCommands } from "../bundled-commands.ts";
import { fakeBucket } from "../fake-bucket.ts";
import { freePort } from "../free-port.ts";
import { commitAll, git, startRepository } from "../repository.ts";
import { hasNginx, WebServer } from "../site/web-servers.ts";
import { articleFile, benchArticles, writeArticle, writeDatelineFrame } from "./articles.ts";
import { measure, type Measured } from "./measure.ts";
import { putIntoReadme } from "./readme.ts";

const say = (text: string) => process.stderr.write(`${text}\n`);

interface Step {
  what: string;
  measured: Pick<Measured, "seconds" | "processor">;
  /** Bytes that it moved over the network. */
  moved: number;
}

const bytesBelow = (folder: string): number =>
  filesBelow(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/** @param size how many articles */
export async function benchCi(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-ci-"));
  const [paper, server, bucket, state] = ["paper", "server", "bucket", "paper.state"].map((name) => join(folder, name));
  if (!paper || !server || !bucket || !state) return;
  const program = await bundledCommands(root);
  const aws = fakeBucket(join(folder, "programs"), bucket);
  try {
    await writeDatelineFrame(join(paper, "content"));
    const articles = [...benchArticles(size)];
    for (const article of articles) writeArticle(join(paper, "content"), article);
    startRepository(paper);
    // As a host of repositories keeps it: what was just committed lies apart, and would be packed while it is cloned.
    git(paper, "gc", "--quiet", "--force");
    say(`${size} articles: the first build, and its deployment`);
    const whole = await day(join(folder, "first"), { program, paper, server, bucket, state, aws });
    const middle = articles[Math.floor(size / 2)];
    if (!middle) return;
    const word = "Wordthatwaschanged";
    writeArticle(join(paper, "content"), { ...middle, body: middle.body.replace(/^\w+/, word) });
    commitAll(paper);
    say("One word changed, on a machine with the state alone");
    const edit = await day(join(folder, "second"), { program, paper, server, bucket, state, aws });
    const page = articleFile(middle.id).replace(/^articles\/(\d+\/\d+\/\d+)-(.*)\.md$/, "$1/$2/");
    await seenByReaders(server, join(folder, "second"), `/${page}`, word);
    putIntoReadme(
      "ci",
      [
        `Measured on ${new Date().toISOString().slice(0, 10)} with ${size.toLocaleString("en")} articles, on ${availableParallelism()} cores with a load of ${loadavg()[0]?.toFixed(1)}; the state is ${megabytes(statSync(state).size)}. The clone is shallow. A folder stands for the bucket. nginx was asked for the article, and had the word.`,
        `|  | first build | processor | moved | one word changed | processor | moved |\n|---|---|---|---|---|---|---|\n${whole.map((step, at) => row(step, edit[at])).join("\n")}\n${total(whole, edit)}`,
      ].join("\n\n"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Places {
  /** The program's commands, bundled. */
  program: string;
  /** The repository. */
  paper: string;
  /** Where a web server's editions lie, and a bucket's files. */
  server: string;
  bucket: string;
  /** What is carried from one machine to the next. */
  state: string;
  aws: Record<string, string>;
}

/** A machine from its beginning to its end. */
async function day(machine: string, { program, paper, server, bucket, state, aws }: Places): Promise<Step[]> {
  mkdirSync(machine, { recursive: true });
  const clone = join(machine, "clone");
  const out = join(machine, "dist");
  const environment = {
    ...aws,
    DATELINE_CONTENT: join(clone, "content"),
    DATELINE_OUT: out,
    DATELINE_CACHE: join(machine, "cache"),
    DATELINE_NOW: "2026-11-25T12:00:00Z",
    INIT_CWD: machine,
  };
  const steps: Step[] = [];
  const step = async (what: string, command: readonly [string, ...string[]], moved: () => number) => {
    const measured = await measure(command, root, environment);
    if (measured.code !== 0) throw new Error(`${what}: ${measured.output.slice(-3000)}`);
    steps.push({ what, measured, moved: moved() });
    say(`  ${what}: ${measured.seconds.toFixed(1)} s, ${measured.processor.toFixed(1)} s of processor`);
    return measured.output;
  };
  // As a newsroom's runner has it: the program that its package holds.
  const dateline = (name: string, ...options: string[]): [string, ...string[]] => [
    process.execPath,
    program,
    name,
    ...options,
  ];
  const nothing = () => 0;
  const stateBytes = () => statSync(state, { throwIfNoEntry: false })?.size ?? 0;
  const laid = () =>
    bytesBelow(statSync(`${out}-changes`, { throwIfNoEntry: false }) ? join(`${out}-changes`, "files") : out);
  await step("clone", ["git", "clone", "--quiet", "--depth", "1", `file://${paper}`, clone], () =>
    bytesBelow(join(clone, ".git", "objects")),
  );
  await step("state --load", dateline("state", "--load", state), stateBytes);
  await step("check", dateline("check"), nothing);
  await step("build --changes", dateline("build", "--changes"), nothing);
  await step("publish to a web server", dateline("publish", "--to", server), laid);
  const before = bytesBelow(bucket);
  const script = await step("hosts s3", dateline("hosts", "s3", "--bucket", "paper", "--distribution", "E1"), nothing);
  writeFileSync(join(machine, "deploy.sh"), script.slice(script.indexOf("#!/bin/sh")));
  await step("upload to a bucket", ["sh", join(machine, "deploy.sh")], () =>
    before === 0 ? bytesBelow(bucket) : laid(),
  );
  await step("state --save", dateline("state", "--save", state), stateBytes);
  return steps;
}

/** Asks nginx for a page. @throws where it has not the word */
async function seenByReaders(server: string, machine: string, path: string, word: string): Promise<void> {
  if (!hasNginx()) throw new Error("There is no nginx here: apt install nginx libnginx-mod-http-brotli-static");
  const port = await freePort();
  const configuration = execFileSync(
    process.execPath,
    [
      join(root, "src", "commands", "hosts.ts"),
      "nginx",
      "--root",
      join(server, "current"),
      "--listen",
      `127.0.0.1:${port}`,
    ],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        DATELINE_CONTENT: join(machine, "clone", "content"),
        DATELINE_OUT: join(machine, "dist"),
        DATELINE_CACHE: join(machine, "cache"),
        DATELINE_NOW: "2026-11-25T12:00:00Z",
      },
    },
  );
  const web = await WebServer.nginx(configuration, port);
  try {
    const { status, headers, body } = await web.get(path, { "accept-encoding": "br" });
    const html = (headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body).toString("utf8");
    if (status !== 200 || !html.includes(word))
      throw new Error(`${path} is answered with ${status}, without the word.`);
  } finally {
    web.stop();
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const cells = ({ measured: { seconds, processor }, moved }: Step): string =>
  `${seconds.toFixed(1)} s | ${processor.toFixed(1)} s | ${moved > 0 ? megabytes(moved) : "–"}`;
const row = (first: Step, second: Step | undefined): string =>
  `| ${first.what} | ${cells(first)} | ${second ? cells(second) : "– | – | –"} |`;

function total(...days: readonly (readonly Step[])[]): string {
  const sum = (steps: readonly Step[]): string =>
    cells({
      what: "",
      measured: {
        seconds: steps.reduce((all, { measured }) => all + measured.seconds, 0),
        processor: steps.reduce((all, { measured }) => all + measured.processor, 0),
      },
      moved: steps.reduce((all, { moved }) => all + moved, 0),
    });
  return `| all of it | ${days.map(sum).join(" | ")} |`;
}

/** `npm run hosts -- NAME`: writes what a host must be told about the printed paper. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { running } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";
import { changesIn } from "../press/release/changes.ts";
import { filesBelow } from "../desk/files/files-below.ts";
import { printable, printableLines, terminal } from "../desk/terminal-text.ts";
import type { Written } from "../paper/safe/written.ts";
import { caddyConfiguration } from "../hosting/hosts/caddy.ts";
import { cloudflareFiles } from "../hosting/hosts/cloudflare.ts";
import { headerPolicy, hostPath, type HostedPaper } from "../hosting/hosts/hosted-paper.ts";
import { exchangedOf } from "../hosting/hosts/exchanged-of.ts";
import { redirectsOf } from "../hosting/hosts/redirects-of.ts";
import { netlifyFiles } from "../hosting/hosts/netlify.ts";
import { nginxConfiguration } from "../hosting/hosts/nginx.ts";
import { pagePolicies } from "../hosting/hosts/page-policies.ts";
import { cloudFrontFunctions, s3Script } from "../hosting/hosts/s3.ts";
import { openNewsroom } from "../press/newsroom.ts";
import { layBelowPath } from "../hosting/publishing/lay-below-path.ts";
import { whatIsPrinted } from "../hosting/publishing/what-is-printed.ts";
import { keptPolicies } from "../hosting/publishing/served-releases.ts";
import { hand, say, sayAside } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";

/** By their names, as they are told and asked for. */
const hosts = ["nginx", "caddy", "netlify", "cloudflare", "s3"] as const;
type Host = (typeof hosts)[number];

/** Those that show a folder as it lies. */
const showFolders: readonly Host[] = ["netlify", "cloudflare"];

const line = {
  command: "npm run hosts",
  says: "Writes what a host must be told about the printed paper.",
  takes: hosts.join("|"),
  options: {
    root: {
      type: "string",
      value: "DIR/current",
      says: "nginx and Caddy: the folder that they serve; the printed one, if left out",
    },
    listen: { type: "string", value: "127.0.0.1:8080", says: "nginx and Caddy: where they listen for plain HTTP" },
    bucket: { type: "string", value: "NAME", says: "S3: the bucket" },
    distribution: { type: "string", value: "ID", says: "S3: CloudFront’s distribution" },
    whole: { type: "boolean", default: false, says: "S3: everything is uploaded, not what the last build changed" },
    to: {
      type: "string",
      value: "FOLDER",
      says: "writes files there: without it nginx, Caddy and S3 come out on the terminal, the others in the printed folder. Netlify and Cloudflare of a paper below a path: the paper is laid there, too",
    },
  },
} as const;

/** What is written: files by their names, and what whoever writes them should know. */
interface Told {
  files: Record<string, Written<string>>;
  remark?: string;
}

await running(run);

async function run(settings: PressSettings): Promise<void> {
  const { values, positionals } = readCommand(line);
  const [named, ...more] = positionals;
  const paper = await hostedPaper(settings);
  const host = more.length > 0 ? undefined : hosts.find((each) => each === named);
  if (!host)
    throw new Error(
      `Which host? One of ${new Intl.ListFormat("en-GB").format(hosts)}: npm run hosts -- netlify. What each takes is told by npm run hosts -- --help`,
    );
  const written = toldTo(host, paper, values, settings);
  if (written.remark) sayAside(terminal`${printableLines(written.remark)}\n`);
  const laid = showFolders.includes(host);
  const base = hostPath(paper);
  if (laid && base) {
    if (!values.to || resolve(values.to) === settings.out)
      throw new Error(
        `The paper stands below ${base}/, and this host shows a folder as it lies: say in which one the paper is to be laid below that path, and deploy that. npm run hosts -- ${host} --to deploy`,
      );
    layBelowPath(settings.out, resolve(values.to), base);
  }
  const folder = values.to ?? (laid ? settings.out : undefined);
  for (const [name, text] of Object.entries(written.files)) {
    if (folder === undefined) hand(text);
    else write(join(resolve(folder), name), text);
  }
}

type Given = ReturnType<typeof readCommand<typeof line.options>>["values"];

function toldTo(host: Host, paper: HostedPaper, values: Given, settings: PressSettings): Told {
  const { out } = settings;
  const root = resolve(values.root ?? out);
  const place = { root, ...(values.listen && { listen: values.listen }) };
  switch (host) {
    case "nginx": {
      const policies = basename(root) === "current" ? keptPolicies(dirname(root)) : [];
      return { files: { "nginx.conf": nginxConfiguration(paper, { ...place, policies }) } };
    }
    case "caddy":
      return { files: { Caddyfile: caddyConfiguration(paper, place) } };
    case "netlify":
      return { files: netlifyFiles(paper, headerPolicy(pagePolicies(out, printedFiles(out)))) };
    case "cloudflare":
      return cloudflareFiles(paper, headerPolicy(pagePolicies(out, printedFiles(out))));
    case "s3":
      return toldToS3(paper, values, settings);
  }
}

function toldToS3(
  paper: HostedPaper,
  { bucket, distribution, whole: asked, to }: Given,
  settings: PressSettings,
): Told {
  if (!bucket || !distribution) throw new Error("S3 and CloudFront need names: --bucket NAME --distribution ID");
  const { folder, changes: only } = whatIsPrinted(settings);
  if (asked && only)
    throw new Error(
      `In ${settings.changes} lies only what differs from what was published: npm run build -- --whole prints the paper that --whole uploads.`,
    );
  const changes = changesIn(only ? settings.changes : folder);
  const upon = changes?.upon ?? [];
  // Of an edition that was printed from nothing it is not known what is in the bucket and no longer in the paper.
  const whole = asked || upon.length === 0;
  const put = whole ? printedFiles(folder) : [...(changes?.added ?? []), ...(changes?.changed ?? [])];
  const { files, remark } = cloudFrontFunctions(paper);
  const script = s3Script(
    paper,
    { put, removed: changes?.removed ?? [], edition: changes?.release, upon },
    { folder, bucket, distribution, whole, lies: whole || only ? filesBelow(folder) : undefined },
  );
  return { files: { "deploy.sh": script, ...(to && files) }, ...(to && remark && { remark }) };
}

/** @throws where nothing is printed */
function printedFiles(out: string): string[] {
  const files = filesBelow(out);
  if (files.length === 0) throw new Error(`Nothing is printed in ${out}: npm run build prints the paper.`);
  return files;
}

async function hostedPaper(settings: PressSettings): Promise<HostedPaper> {
  const { context, close } = await openNewsroom(settings, { showsHeld: settings.preview });
  try {
    if (!context) throw new Error("The paper cannot be read: npm run check says why.");
    const [, ...others] = context.archive.editions;
    const exchanged = exchangedOf(context);
    return {
      site: context.site,
      redirects: redirectsOf(context.archive),
      editions: others.map(({ paper: { prefix } }) => prefix),
      preview: settings.preview,
      ...(exchanged && { exchanged }),
    };
  } finally {
    close();
  }
}

function write(file: string, text: Written<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  // A new file, never new words in an old one: the printed folder shares its files with the release before.
  rmSync(file, { force: true });
  writeFileSync(file, text);
  if (file.endsWith(".sh")) chmodSync(file, 0o755);
  say(terminal`${printable(file)} is written.\n`);
}

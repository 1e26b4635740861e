/** `npm run verify -- --site URL`: looks at the deployed paper, and exits 1 with what is wrong. */
import { existsSync } from "node:fs";
import { sentUncompressed } from "../hosting/watch/judge-answer.ts";
import { printedBase, serve } from "../hosting/serve.ts";
import { readSite } from "../paper/addresses/site-address.ts";
import { running, type ExitCode } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";
import { headerRules, type Redirect } from "../hosting/hosts/hosted-paper.ts";
import { redirectsOf } from "../hosting/hosts/redirects-of.ts";
import { openNewsroom } from "../press/newsroom.ts";
import { progressOf } from "../press/progress.ts";
import { say } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";
import { toldWatched } from "../hosting/watch/tell-watched.ts";
import { watch } from "../hosting/watch/watch.ts";

const line = {
  command: "npm run verify",
  says: "Looks at the deployed paper, and says what is wrong.",
  options: {
    site: {
      type: "string",
      value: "https://www.example.org",
      says: "where it stands; the address in DATELINE_SITE, if left out",
    },
    printed: { type: "boolean", default: false, says: "looks at what is printed here, served by this machine" },
    against: { type: "string", value: "dist", says: "compares every file with those of a folder, too" },
  },
} as const;

await running(run);

async function run(settings: PressSettings): Promise<ExitCode> {
  const { values } = readCommand(line);
  if (values.printed) return printedPaper(settings);
  const address = values.site ?? settings.site;
  if (address === undefined)
    throw new Error(
      "Which paper? npm run verify -- --site https://www.example.org; --against dist compares every file, too.",
    );
  const read = readSite(address);
  if ("wrong" in read) throw new Error(`This is not the address of a paper: “${address}”. ${read.wrong}`);
  return lookedAt(new URL(read.site), settings, values.against);
}

/** What is printed, as a web server on this machine shows it. */
async function printedPaper(settings: PressSettings): Promise<ExitCode> {
  if (!existsSync(settings.out))
    throw new Error(`Nothing is printed in ${settings.out}: npm run build prints the paper.`);
  const server = await serve(settings.out, 0, headerRules(settings));
  try {
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("No port is free on this machine.");
    return await lookedAt(
      new URL(`http://localhost:${address.port}${printedBase(settings.out)}`),
      settings,
      settings.out,
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Old addresses of the paper that lies here, and of none where there is none: a deployed paper is looked at from anywhere. */
async function formerAddresses(settings: PressSettings): Promise<Redirect[]> {
  if (!existsSync(settings.content)) return [];
  const { context, close } = await openNewsroom(settings, { showsHeld: settings.preview });
  try {
    return context ? redirectsOf(context.archive) : [];
  } finally {
    close();
  }
}

async function lookedAt(site: URL, settings: PressSettings, against: string | undefined): Promise<ExitCode> {
  const watched = await watch(site, {
    rules: headerRules(settings),
    redirects: await formerAddresses(settings),
    ...(against && { against }),
    now: Date.now(),
    onProgress: progressOf("Looking", settings),
  });
  // This machine's own small server compresses nothing.
  if (site.hostname === "localhost" && against === settings.out) watched.wrong.delete(sentUncompressed);
  say(toldWatched(site, watched));
  return watched.wrong.size > 0 ? 1 : 0;
}

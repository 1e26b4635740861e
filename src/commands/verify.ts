/** `npm run verify -- --site URL`: looks at the deployed paper, and exits 1 with what is wrong. */
import { running, type ExitCode } from "./command.ts";
import { readCommand } from "./command-line.ts";
import { headerRules } from "../hosting/hosts/hosted-paper.ts";
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
    against: { type: "string", value: "dist", says: "compares every file with those of a folder, too" },
  },
} as const;

await running(run);

async function run(settings: PressSettings): Promise<ExitCode> {
  const { values } = readCommand(line);
  const address = values.site ?? settings.site;
  const site = address === undefined ? undefined : URL.parse(address);
  if (!site || !/^https?:$/.test(site.protocol))
    throw new Error(
      "Which paper? npm run verify -- --site https://www.example.org; --against dist compares every file, too.",
    );
  const watched = await watch(site, {
    rules: headerRules(settings),
    ...(values.against && { against: values.against }),
    now: Date.now(),
    onProgress: progressOf("Looking", settings),
  });
  say(toldWatched(site, watched));
  return watched.wrong.size > 0 ? 1 : 0;
}

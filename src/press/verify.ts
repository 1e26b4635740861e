/** `npm run verify -- --site URL`: looks at the deployed paper, and exits 1 with what is wrong. */
import { parseArgs } from "node:util";
import { programRoot, tellingErrors } from "./command.ts";
import { headerRules } from "./hosts/hosted-paper.ts";
import { progressOf } from "./progress.ts";
import { say } from "./say.ts";
import { pressSettings } from "./settings.ts";
import { toldWatched } from "./watch/tell-watched.ts";
import { watch } from "./watch/watch.ts";

await tellingErrors(run);

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { site: { type: "string" }, against: { type: "string" } } });
  const settings = pressSettings(programRoot);
  const address = values.site ?? settings.site;
  const site = address === undefined ? undefined : URL.parse(address);
  if (!site || !/^https?:$/.test(site.protocol)) throw new Error("Which paper? npm run verify -- --site https://www.example.org; --against dist compares every file, too.");
  const watched = await watch(site, {
    rules: headerRules(settings),
    ...(values.against && { against: values.against }),
    now: Date.now(),
    onProgress: progressOf("Looking"),
  });
  say(toldWatched(site, watched));
  if (watched.wrong.size > 0) process.exitCode = 1;
}

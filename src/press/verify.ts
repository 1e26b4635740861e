/** `npm run verify -- --site URL`: looks at the deployed paper, and exits 1 with what is wrong. */
import { parseArgs } from "node:util";
import { running } from "./command.ts";
import { headerRules } from "./hosts/hosted-paper.ts";
import { progressOf } from "./progress.ts";
import { say } from "./say.ts";
import type { PressSettings } from "./settings.ts";
import { toldWatched } from "./watch/tell-watched.ts";
import { watch } from "./watch/watch.ts";

await running(run);

async function run(settings: PressSettings): Promise<void> {
  const { values } = parseArgs({ options: { site: { type: "string" }, against: { type: "string" } } });
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

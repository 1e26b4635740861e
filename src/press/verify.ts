/** `npm run verify -- --site URL`: looks at the deployed paper, and exits 1 with what is wrong. */
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { headerRules } from "./hosts/hosted-paper.ts";
import { progressOf } from "./progress.ts";
import { pressSettings } from "./settings.ts";
import { toldWatched } from "./watch/tell-watched.ts";
import { watch } from "./watch/watch.ts";

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { site: { type: "string" }, against: { type: "string" } } });
  const settings = pressSettings(fileURLToPath(new URL("../..", import.meta.url)));
  const address = values.site ?? settings.site;
  const site = address === undefined ? undefined : URL.parse(address);
  if (!site || !/^https?:$/.test(site.protocol)) throw new Error("Which paper? npm run verify -- --site https://www.example.org; --against dist compares every file, too.");
  const watched = await watch(site, {
    rules: headerRules(settings),
    ...(values.against && { against: values.against }),
    now: Date.now(),
    onProgress: progressOf("Looking"),
  });
  process.stdout.write(toldWatched(site, watched));
  if (watched.wrong.size > 0) process.exitCode = 1;
}

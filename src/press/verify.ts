/** `npm run verify -- --site URL`: looks at the deployed paper, and exits 1 with what is wrong. */
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { printable } from "../desk/tell.ts";
import { headerRules } from "./hosts/hosted-paper.ts";
import { progressOf } from "./progress.ts";
import { pressSettings } from "./settings.ts";
import { watch } from "./watch/watch.ts";

/** Addresses that are named for each thing that is wrong. */
const named = 5;

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
  const { wrong, remarks, addresses, pages, feeds } = await watch(site, {
    rules: headerRules(settings),
    ...(values.against && { against: values.against }),
    now: Date.now(),
    onProgress: progressOf("Looking"),
  });
  for (const remark of remarks) process.stdout.write(`${printable(remark)}\n`);
  for (const [what, where] of wrong) {
    const more = where.length - named;
    process.stdout.write(printable(`✗ ${where.sort().slice(0, named).join(", ")}${more > 0 ? ` and ${more} more` : ""}: ${what}`) + "\n");
  }
  process.stdout.write(`${site.origin}: ${addresses} addresses looked at, ${pages} pages and ${feeds} feeds among them; ${wrong.size === 0 ? "nothing is wrong" : wrong.size === 1 ? "one thing is wrong" : `${wrong.size} things are wrong`}.\n`);
  if (wrong.size > 0) process.exitCode = 1;
}

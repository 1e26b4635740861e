/**
 * `npm run test:quick`: types and rooms, and how the files that differ from the last commit are set out: for one's own
 * change while it is made. `-- tests/unit/desk` runs those of one room.
 */
import { changedFiles, lint } from "./lint.ts";
import { checkTemplates, runVitest } from "./run-tool.ts";

// Plans after made-up edits take a fifth of all: here a few are tried.
process.env["DATELINE_TEST_RUNS"] ??= "2";

const still = Promise.all([checkTemplates(), lint(changedFiles())]);
const rooms = await runVitest("--project", "rooms", ...process.argv.slice(2));
const looked = await still;
for (const { said } of looked) process.stdout.write(said);
process.exitCode = rooms.ok && looked.every(({ ok }) => ok) ? 0 : 1;

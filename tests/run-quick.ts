/** `npm run test:quick`: types and rooms, for one's own change while it is made. `-- tests/unit/desk` runs those of one room. */
import { checkTypes, runVitest } from "./run-tool.ts";

// Plans after made-up edits take a fifth of all: here a few are tried.
process.env["DATELINE_TEST_RUNS"] ??= "2";

const types = checkTypes();
const rooms = await runVitest("--project", "rooms", ...process.argv.slice(2));
const { ok, said } = await types;
process.stdout.write(said);
process.exitCode = ok && rooms.ok ? 0 : 1;

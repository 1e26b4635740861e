/** `npm run lint`: what the linters find, and what is not set out as Oxfmt does. `-- --fix` mends what can be mended. */
import { lint } from "./lint.ts";

const { ok, said } = await lint(undefined, process.argv.includes("--fix"));
process.stdout.write(said);
process.exitCode = ok ? 0 : 1;

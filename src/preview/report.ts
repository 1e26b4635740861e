/** `npm run report -- --base main`. */
import { keepProgram } from "../press/keep-program.ts";

keepProgram();
await import("./write-report.ts");

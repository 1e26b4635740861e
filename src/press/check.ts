/** `npm run check`. */
import { keepProgram } from "./keep-program.ts";

keepProgram();
await import("./check-content.ts");

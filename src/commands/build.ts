/** `npm run build`: prints the paper. So small that a build which finds the program bundled reads nothing else of it. */
import { findProgram } from "./find-program.ts";

const { program, place } = await findProgram();
await program.build(place);

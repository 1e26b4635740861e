/** Prints a part of the paper, in a process that a build has started: what it is to print is told in the file that is named. */
import { findProgram } from "./find-program.ts";

const { program, place } = await findProgram();
await program.part(place);

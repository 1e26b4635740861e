/** What is said of an error that nobody foresaw, for the editor whose file it was. */
import { diskTrouble } from "../../kept/disk-trouble.ts";
import { BeyondStory, tooDeep } from "./html/beyond-story.ts";

const ofTheMachine: ReadonlySet<string> = new Set([
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EFBIG",
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENOMEM",
]);

/** Whether the disk is full, or nothing may be written: the next story would meet the same. */
export const isOfTheMachine = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && ofTheMachine.has(error.code);

/** @throws what is no fault of a story, but of the machine */
export function toldFault(error: unknown): string {
  if (isOfTheMachine(error)) throw error;
  if (error instanceof RangeError && error.message.includes("call stack")) return tooDeep;
  if (error instanceof BeyondStory) return error.message;
  const trouble = diskTrouble(error, "The file");
  if (trouble !== undefined) return trouble;
  const said = error instanceof Error ? error.message : String(error);
  return `It could not be read, and was left out: ${said.split("\n", 1)[0]?.slice(0, 200)}. This is a fault of the program; the other stories were read.`;
}

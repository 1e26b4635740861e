/** A case that is tried: what it may take, what is asked of the process that tries it, and what came of it. */
import { z } from "zod";

/** Of processor time, and of memory beside what the program takes before its first case. */
export const bounds = { milliseconds: 2000, megabytes: 400 };

/** What is asked of the process, one at a time. */
export const askedSchema = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("try"), bytes: z.instanceof(Uint8Array) }),
  z.object({ ask: z.literal("is anything new") }),
  z.object({ ask: z.literal("remember") }),
]);
export type Asked = { ask: "try"; bytes: Uint8Array } | Exclude<z.infer<typeof askedSchema>, { ask: "try" }>;

/** Or whether anything is new, where that was asked. */
export const triedSchema = z.union([
  z.boolean(),
  z.object({ messages: z.number(), /** How it failed, in a line. */ failure: z.string().optional() }),
]);
export type Tried = Exclude<z.infer<typeof triedSchema>, boolean>;

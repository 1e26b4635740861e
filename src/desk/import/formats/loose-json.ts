/** Parts of schemas for JSON of other programs: what is otherwise than it should be is passed over, and refuses nothing. */
import { z } from "zod";

export const text = z.string().optional().catch(undefined);

/** A list of what is wanted. */
export const listOf = <S extends z.ZodType>(schema: S) =>
  z
    .array(schema.nullable().catch(null))
    .catch([])
    .default([])
    .transform((list) => list.flatMap((entry) => (entry === null ? [] : [entry])));

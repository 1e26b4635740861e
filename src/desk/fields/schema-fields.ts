/** Looks into a schema: which fields there are, and what each of them takes. */
import { z } from "zod";

export type Path = readonly PropertyKey[];

/** Whether a field takes a time, and no words. */
export const isTime = (field: z.ZodType | undefined): boolean =>
  field !== undefined && field.safeParse("2026-11-24 06:30").success && !field.safeParse("…").success;

export function meaningOf(field: z.ZodType | undefined): string | undefined {
  return field?.description ?? z.globalRegistry.get(bare(field) ?? z.never())?.description;
}

/** A schema without the wrappers that say “may be left out”. */
export function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inner(schema);
  return schema;
}

function inner(schema: z.ZodOptional | z.ZodDefault): z.ZodType | undefined {
  const unwrapped = schema.unwrap();
  return unwrapped instanceof z.ZodType ? bare(unwrapped) : undefined;
}

export function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const step of path) {
    const held = bare(field);
    if (held instanceof z.ZodObject) {
      const next: unknown = held.shape[String(step)];
      field = next instanceof z.ZodType ? next : undefined;
    } else if (held instanceof z.ZodArray) {
      field = elementOf(held);
    } else return undefined;
  }
  return field;
}

export const elementOf = (list: z.ZodArray): z.ZodType | undefined =>
  list.element instanceof z.ZodType ? list.element : undefined;

/** A group of fields, or the one that a list holds. */
export function groupOf(field: z.ZodType | undefined): z.ZodType | undefined {
  const held = bare(field);
  return held instanceof z.ZodArray ? elementOf(held) : held;
}

export function fieldsOf(schema: z.ZodType | undefined): string[] {
  const held = bare(schema);
  return held instanceof z.ZodObject ? Object.keys(held.shape) : [];
}

/** Items in a JSON file: one, a list of them, or one to a line. */
import { z } from "zod";

export interface ReadItem {
  item?: unknown;
  line?: number;
  /** Why there is none, in a sentence. */
  wrong?: string;
}

/** One item, a list of them, or one item to a line; of those a line that cannot be read is told, and the others are read. */
export function* itemsIn(json: string): Generator<ReadItem> {
  const whole = parsed(json);
  if (!("wrong" in whole)) {
    for (const item of itemsOf(whole.value)) yield { item };
    return;
  }
  let number = 0;
  let read = 0;
  for (let at = 0; at < json.length;) {
    const end = json.indexOf("\n", at);
    const text = json.slice(at, end === -1 ? json.length : end);
    at += text.length + 1;
    number++;
    if (text.trim() === "") continue;
    const found = parsed(text);
    if ("wrong" in found) {
      // Where the first line is none, it is one JSON over many lines.
      yield {
        wrong: `This JSON cannot be read: ${read === 0 ? whole.wrong : found.wrong}`,
        line: read === 0 ? whole.line : number,
      };
      if (read === 0) return;
      continue;
    }
    read++;
    for (const item of itemsOf(found.value)) yield { item, line: number };
  }
}

function parsed(json: string): { value: unknown } | { wrong: string; line: number } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(said)?.[1] ?? 0);
    return { wrong: said, line: json.slice(0, position).split("\n").length };
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const held = z
    .object({ items: z.array(z.unknown()) })
    .or(z.object({ item: z.array(z.unknown()) }).transform(({ item }) => ({ items: item })))
    .safeParse(value);
  return held.success ? held.data.items : [value];
}

/** What is told of a list of earlier imports in which lines are damaged. */
import type { ImportEvent } from "./import-event.ts";
import type { ImportRegister } from "./register.ts";

/** Damaged lines of what was imported before that are told one by one. */
const mostDamaged = 10;

/** Lines that are lost of what was imported before. */
export function* damagedIn(register: ImportRegister): Generator<ImportEvent> {
  for (const { line, message } of register.damaged.slice(0, mostDamaged)) yield { event: "damaged", line, message };
  const more = register.damaged[mostDamaged];
  if (more)
    yield {
      event: "damaged",
      line: more.line,
      message: `This line and ${register.damaged.length - mostDamaged - 1} others are damaged, too.`,
    };
}

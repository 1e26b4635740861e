/** Fields of JSON, and which of them nobody asked for. */

export interface WatchedFields<T extends object> {
  fields: T;
  /** Names of fields that say something, and that nobody has asked for until now. */
  left: () => string[];
}

export function watchedFields<T extends object>(fields: T): WatchedFields<T> {
  const asked = new Set<string | symbol>();
  return {
    fields: new Proxy(fields, {
      get(target, name, receiver): unknown {
        asked.add(name);
        return Reflect.get(target, name, receiver);
      },
    }),
    left: () =>
      Object.entries(fields)
        .filter(([name, value]) => !asked.has(name) && saysSomething(value))
        .map(([name]) => name),
  };
}

/** Fields within those of a field, in lists as by themselves, that have none of the names that are read. @returns `subject.code` */
export function leftWithin(name: string, value: unknown, known: ReadonlySet<string>): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  const left = parts.flatMap((part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.entries(part)
          .filter(([own, held]) => !known.has(own.toLowerCase()) && saysSomething(held))
          .map(([own]) => `${name}.${own}`)
      : [],
  );
  return [...new Set(left)];
}

const saysSomething = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== "" &&
  value !== false &&
  (typeof value !== "object" || Object.values(value).some(saysSomething));

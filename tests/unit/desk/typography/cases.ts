/** Tables of cases: by language, what an editor wrote and what is printed. The values follow the language's press, not the program. */
export type Cases = Readonly<Record<string, readonly (readonly [written: string, printed: string])[]>>;

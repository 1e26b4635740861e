/** The files in which single stories are given to other programs: which there are is the same for all their forms. */
import type { Archive } from "../archive/archive.ts";
import type { ExchangeForm } from "../paper/passing-on/exchange.ts";
import type { ChangedFact } from "./kind.ts";
import { isExchanged } from "./parts/passed-on.ts";

/** @param key of a story's file */
export function filesInForm<Key extends { page: ExchangeForm; id: string }>(
  form: ExchangeForm,
  key: (id: string) => Key,
) {
  const has = ({ paper }: Archive) => paper.exchange.includes(form);
  return {
    all: (archive: Archive): Iterable<Key> => (has(archive) ? keysOf(archive.stories.ids(), key) : []),
    /** By whatever fact of the story the form is made of. */
    brought: ({ name: id }: ChangedFact, archive: Archive) => (has(archive) ? [key(id)] : []),
    stands: ({ id }: Pick<Key, "id">, archive: Archive) => {
      const record = archive.stories.card(id);
      return record !== undefined && isExchanged(form, record, archive);
    },
  };
}

function* keysOf<Key>(ids: Iterable<string>, key: (id: string) => Key): Generator<Key> {
  for (const id of ids) yield key(id);
}

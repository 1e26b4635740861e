/** The pages and files in which single stories are given to others: which there are is the same for all their forms. */
import type { Archive } from "../archive/archive.ts";
import type { ChangedFact } from "./kind.ts";
import { hasForm, isExchanged, type PassedForm } from "./parts/passed-on.ts";

/** @param key of a story's file */
export function filesInForm<Key extends { page: PassedForm; id: string }>(form: PassedForm, key: (id: string) => Key) {
  const has = (archive: Archive) => hasForm(form, archive);
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

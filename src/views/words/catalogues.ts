/** Finds the catalogues: every file beside this one that is named by the tag of a language. */
/// <reference types="astro/client" />
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import type { Words } from "./catalogue.ts";

interface Catalogue {
  default: Words;
}

/** `ar.ts`, `pt-BR.ts`; the other files here have longer names. */
const named = /^\.\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ts$/;

/** The templates are bundled by Vite, which looks for the files itself; the rooms before them are run by Node. */
const files = (): Record<string, Catalogue> =>
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- Node has none; Vite writes its value where it stands just so
  import.meta.env
    ? import.meta.glob<Catalogue>(["./??.ts", "./???.ts", "./??-*.ts", "./???-*.ts"], { eager: true })
    : filesHere();

function filesHere(): Record<string, Catalogue> {
  const load: (file: string) => Catalogue = createRequire(import.meta.url);
  return Object.fromEntries(
    readdirSync(new URL(".", import.meta.url))
      .map((file) => `./${file}`)
      .filter((file) => named.test(file))
      .map((file) => [file, load(file)]),
  );
}

let found: ReadonlyMap<string, Words> | undefined;

/** By language, and region where a catalogue is for one: `pt-BR`. Read when words are first asked for: who asks what kinds of pages there are needs none. */
export const catalogues = (): ReadonlyMap<string, Words> =>
  (found ??= new Map(
    Object.entries(files()).flatMap(([file, catalogue]) => {
      const tag = named.exec(file)?.[1];
      return tag ? [[tag, catalogue.default]] : [];
    }),
  ));

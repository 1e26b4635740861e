/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** The page's language, as its root says it. */
    language: string;
    /** The path that the whole paper stands below; empty where it has a host of its own. */
    base: string;
    /** HTML of the paper's own, by the slot that it stands in. */
    slots: Partial<Record<string, string>>;
    /** Style sheets of a page that is printed; at the writing desk they stand where the templates put them. */
    sheets?: import("./layouts/held-sheets.ts").HeldSheets;
    /** What the page may load and run, but for its inline scripts and styles. */
    policy?: import("./paper/safe/security-policy.ts").SecurityPolicy;
  }
}

/** Network Information (https://wicg.github.io/savedata/), which not every browser has. */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}

/** What is used of it: the package has no types of its own. */
declare module "hyphenopoly" {
  interface Config {
    require: string[];
    sync: true;
    hyphen: string;
    minWordLength: number;
    leftminPerLang: Record<string, number>;
    rightminPerLang: Record<string, number>;
    loaderSync: (file: string) => Uint8Array;
  }
  const hyphenopoly: {
    supportedLanguages: readonly string[];
    /** Gives, for each language that is required, what puts the hyphen into a text. */
    config: (config: Config) => ReadonlyMap<string, (text: string) => string>;
  };
  export default hyphenopoly;
}

/** A component, for programs that do not read its file; `astro check` does, and knows its properties. */
declare module "*.astro" {
  const component: (properties: unknown) => unknown;
  export default component;
}

/** Typefaces from one format to another; what is used of it. */
declare module "fontverter" {
  const fontverter: {
    /** @throws where the bytes are no font */
    convert: (font: Buffer, to: "sfnt" | "woff2") => Promise<Buffer>;
  };
  export default fontverter;
}

/** HarfBuzz's subsetter; what is used of it. */
declare module "subset-font" {
  interface Options {
    targetFormat: "woff2" | "sfnt";
    /** All letters that the font has, instead of some: none are given then. */
    keepAllGlyphs?: boolean;
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    /** An axis at a place, or within bounds. */
    variationAxes?: Readonly<Record<string, number | { min: number; max: number; default?: number }>>;
    preserveNameIds?: readonly number[];
  }
  const subsetFont: (font: Buffer, letters: string, options: Options) => Promise<Buffer>;
  export default subsetFont;
}

/** What of css-tree reads and writes, without the tables of what CSS allows, which would not be found from a bundle. */
declare module "css-tree/parser" {
  const parse: typeof import("css-tree").parse;
  export default parse;
}
declare module "css-tree/generator" {
  const generate: typeof import("css-tree").generate;
  export default generate;
}
declare module "css-tree/walker" {
  const walk: typeof import("css-tree").walk;
  export default walk;
}
declare module "css-tree/tokenizer" {
  export const { tokenize, tokenTypes }: typeof import("css-tree");
}

/** One of the programs that are measured side by side. */
import type { BenchArticle } from "./articles.ts";
import type { Measured } from "./measure.ts";

export interface Contender {
  name: string;
  version: string;
  /** Makes the project and writes its articles; undone by whoever gave the folder. */
  prepare: (articles: Iterable<BenchArticle>) => Promise<void>;
  /** Writes one article, new or changed. */
  write: (article: BenchArticle) => void;
  /** Changes a template so that every page differs. */
  changeTemplate: () => void;
  /** Forgets all that earlier builds left. */
  forget: () => void;
  build: () => Promise<Measured>;
  /** How many pages a build said that it printed. */
  printed: (output: string) => string;
}

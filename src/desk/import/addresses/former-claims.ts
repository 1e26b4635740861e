/** Which article of the paper says already that an address was its own: no other can say so too. */
import { join } from "node:path";
import { comparedSource } from "../../../paper/addresses/former-address.ts";
import { bytesOf } from "../../../kept/read-whole.ts";
import { filesBelow } from "../../files/files-below.ts";
import { apart } from "../apart.ts";
import { formerlyIn } from "./written-formerly.ts";

export class FormerClaims {
  readonly #content: string;
  #files: Map<string, string> | undefined;

  constructor(content: string) {
    this.#content = content;
  }

  /** The article that claims an address. @param compared the address as such are compared @returns its file, below `content/` */
  ownerOf(compared: string): string | undefined {
    this.#files ??= this.#read();
    return this.#files.get(compared);
  }

  /** All articles are read once, when the first address is asked for. */
  #read(): Map<string, string> {
    const files = new Map<string, string>();
    for (const name of filesBelow(join(this.#content, "articles"))) {
      if (!name.endsWith(".md")) continue;
      this.#take(`articles/${name}`, files);
    }
    return files;
  }

  /** An article that has been written since. */
  take(file: string): void {
    if (this.#files) this.#take(file, this.#files);
  }

  #take(file: string, files: Map<string, string>): void {
    const text = bytesOf(join(this.#content, file))?.toString("utf8") ?? "";
    if (!text.includes("\nformerly")) return;
    for (const source of formerlyIn(text)) {
      const compared = apart(comparedSource(source));
      if (!files.has(compared)) files.set(compared, file);
    }
  }
}

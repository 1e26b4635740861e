/** Gives every picture of the stories its name in `content/photos/`, and copies it there where its file can be found. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { takePicture } from "../../files/take-picture.ts";
import { apart } from "../apart.ts";
import { FreeNames } from "../../files/free-names.ts";
import type { ImportRegister } from "../register.ts";
import { PictureFinder } from "./picture-finder.ts";
import { expectedName } from "./picture-names.ts";
import type { SourcePicture, TakeNote } from "../story.ts";

/** A picture that must still be put into `content/photos/`. */
export interface MissingPicture {
  file: string;
  source?: string;
  /** Where it can be fetched from. */
  address?: string;
  caption?: string;
}

export class ImportedPictures {
  readonly #content: string;
  readonly #register: ImportRegister;
  readonly #finder: PictureFinder;
  readonly #copies: boolean;
  /** Names that this run has given. */
  readonly #given = new Map<string, string>();
  /** The same, by what got them. */
  readonly #names = new Map<string, string>();
  readonly #freeNames = new FreeNames();
  readonly missing = new Map<string, MissingPicture>();
  copied = 0;

  /** @param copies whether anything is copied */
  constructor(content: string, register: ImportRegister, folders: readonly string[], { copies }: { copies: boolean }) {
    this.#content = content;
    this.#register = register;
    this.#finder = new PictureFinder(folders);
    this.#copies = copies;
  }

  /**
   * @param file that the story was read from
   * @param headline in whose words a nameless picture is called
   */
  async place(picture: SourcePicture, file: string, headline: string, note: TakeNote): Promise<string> {
    const source = picture.source ?? `caption: ${picture.caption ?? headline}`;
    const key = apart(source.slice(0, 1000));
    const known = this.#register.picture(key);
    const name = known ?? this.#freeName(expectedName(picture, headline), key);
    if (existsSync(join(this.#content, "photos", name)) && (known !== undefined || this.#given.get(name) === key))
      return this.#settled(key, name);
    const found = [picture.source, ...(picture.others ?? [])]
      .map((each) => each && this.#finder.find(each, file))
      .find(Boolean);
    if (found && this.#copies) {
      const taken = await takePicture(found, this.#content, { wanted: name.replace(/\.\w+$/, "") });
      if ("file" in taken) {
        if (!taken.known) this.copied++;
        // An article that is written already goes on naming the picture as before.
        if (known !== undefined && taken.file !== known)
          note(`The picture ${known} was found, but lies in photos/ as ${taken.file}: write that name in the article.`);
        return this.#settled(key, taken.file);
      }
      note(`A picture cannot be used: ${taken.refused} It is expected as photos/${name}.`);
    } else if (!found && existsSync(join(this.#content, "photos", name))) {
      note(
        `photos/${name} was there already, and is taken for the picture ${source.slice(0, 120)}. Look whether it is the same.`,
      );
      return this.#settled(key, name);
    }
    const address = [picture.source, ...(picture.others ?? [])].find((each) => /^https?:\/\//i.test(each ?? ""));
    if (!found || this.#copies)
      this.missing.set(name, {
        file: name,
        ...(picture.source && { source: key }),
        ...(address && { address: apart(address.slice(0, 2000)) }),
        ...(picture.caption && { caption: apart(picture.caption.slice(0, 200)) }),
      });
    return this.#settled(key, name);
  }

  #settled(key: string, name: string): string {
    this.missing.delete(existsSync(join(this.#content, "photos", name)) ? name : "");
    this.#given.set(name, key);
    this.#names.set(key, name);
    if (this.#copies) this.#register.keepPicture(key, name);
    return name;
  }

  /** A name that no other imported picture has. */
  #freeName(wanted: string, key: string): string {
    return (
      this.#names.get(key) ??
      this.#freeNames.first(
        wanted,
        (number) => (number === 1 ? wanted : wanted.replace(/(\.\w+)$/, `-${number}$1`)),
        (name) => {
          const owner = this.#register.pictureOwner(name) ?? this.#given.get(name);
          return owner !== undefined && owner !== key;
        },
      )
    );
  }
}

/**
 * The folder of a web server: some editions side by side, and the link `current` to one of them.
 *
 *     current -> editions/000012.3f9ac01b22.5d0e9c1a
 *     editions/000012.3f9ac01b22.5d0e9c1a/        the twelfth, by the hash of what is in it and the name of its policy
 *     editions/000012.3f9ac01b22.5d0e9c1a.json    what it is made of
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { knownPolicy, policyName, type SecurityPolicy } from "../../paper/safe/security-policy.ts";

const fileSchema = z.object({
  hash: z.string(),
  /** Seconds since 1970. */
  written: z.number(),
  /** By which the file that it was copied from is known again without being read. */
  source: z.string(),
  /** Bytes of the file, and of its compressed copies by their endings; an older publication did not note them. */
  size: z.number().optional(),
  copies: z.partialRecord(z.enum([".br", ".gz"]), z.number()).optional(),
});
export type EditionFile = z.output<typeof fileSchema>;

const manifestSchema = z.object({
  published: z.string(),
  hash: z.string(),
  /** Whether it has compressed copies beside its files. */
  compressed: z.boolean(),
  policy: z.record(z.string(), z.array(z.string())).transform(knownPolicy),
  /** By their paths. */
  files: z.record(z.string(), fileSchema),
});
export type EditionManifest = z.output<typeof manifestSchema>;

export interface KeptEdition extends EditionManifest {
  name: string;
  number: number;
  folder: string;
}

const namePattern = /^(\d{6,})\.([0-9a-f]+)\.([0-9a-f]+)$/;

/** Counted from one; 0 where a name is no edition's. */
export const editionNumber = (name: string): number => Number(/^(\d{6,})\./.exec(name)?.[1] ?? 0);

export class KeptEditions {
  readonly #folder: string;

  /** @param folder the web server's, which is made where it is missing */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get #editions(): string {
    return join(this.#folder, "editions");
  }

  /** All that can be read, oldest first. */
  all(): KeptEdition[] {
    if (!existsSync(this.#editions)) return [];
    return readdirSync(this.#editions)
      .filter((name) => namePattern.test(name))
      .flatMap((name) => this.#read(name) ?? [])
      .sort((a, b) => a.number - b.number);
  }

  /** Names of those that are there and cannot be read: what an edition is made of is missing or damaged. What a publication that was cut off has left has no such note yet. */
  unreadable(): string[] {
    if (!existsSync(this.#editions)) return [];
    const names = readdirSync(this.#editions).flatMap((file) =>
      file.endsWith(".json") ? file.slice(0, -".json".length) : [],
    );
    return names.filter((name) => namePattern.test(name) && !this.#read(name)).sort();
  }

  /** The one that readers see. */
  current(): KeptEdition | undefined {
    const name = this.shown();
    return name === undefined ? undefined : this.#read(name);
  }

  /** The name of the one that readers see, whether it can be read or not. */
  shown(): string | undefined {
    try {
      return basename(readlinkSync(join(this.#folder, "current")));
    } catch {
      return undefined;
    }
  }

  /** A folder in which nothing is kept. */
  get workshop(): string {
    return join(this.#editions, ".workshop");
  }

  /** An empty folder for the next edition, which counts for nothing until it is added. */
  prepare(): string {
    mkdirSync(this.#editions, { recursive: true });
    const shown = this.shown();
    for (const name of readdirSync(this.#editions)) {
      // What a publication that was cut off has left, and what is damaged; readers keep what they see until they see another.
      const edition = name.replace(/\.json$/, "");
      if (name.startsWith(".") || (namePattern.test(edition) && edition !== shown && !this.#read(edition)))
        rmSync(join(this.#editions, name), { recursive: true, force: true });
    }
    const folder = join(this.#editions, ".next");
    mkdirSync(folder);
    return folder;
  }

  add(prepared: string, manifest: EditionManifest): KeptEdition {
    const number = Math.max(0, ...readdirSync(this.#editions).map(editionNumber)) + 1;
    const name = `${String(number).padStart(6, "0")}.${manifest.hash.slice(0, 10)}.${policyName(manifest.policy)}`;
    const folder = join(this.#editions, name);
    renameSync(prepared, folder);
    writeFileSync(`${folder}.json.new`, JSON.stringify(manifest));
    renameSync(`${folder}.json.new`, `${folder}.json`);
    return { ...manifest, name, number, folder };
  }

  /** Makes an edition the one that readers see, in one step: a link's name is moved over the other's. */
  show({ name }: KeptEdition): void {
    const [link, current] = [join(this.#folder, ".current.new"), join(this.#folder, "current")];
    rmSync(link, { recursive: true, force: true });
    symlinkSync(join("editions", name), link);
    renameSync(link, current);
  }

  /** Takes out the oldest until so many are kept. The one that readers see stays. @returns how many went */
  forgetAllBut(kept: number): number {
    const shown = this.current()?.name;
    const all = this.all();
    const old = all.slice(0, Math.max(0, all.length - kept)).filter(({ name }) => name !== shown);
    for (const { folder } of old) {
      rmSync(`${folder}.json`, { force: true });
      rmSync(folder, { recursive: true, force: true });
    }
    return old.length;
  }

  #read(name: string): KeptEdition | undefined {
    const number = editionNumber(name);
    const folder = join(this.#editions, name);
    try {
      const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${folder}.json`, "utf8")));
      return statSync(folder).isDirectory() ? { ...manifest, name, number, folder } : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The policies of all editions that are kept, each once. */
export function keptPolicies(folder: string): SecurityPolicy[] {
  return [...new Map(new KeptEditions(folder).all().map(({ policy }) => [policyName(policy), policy])).values()];
}

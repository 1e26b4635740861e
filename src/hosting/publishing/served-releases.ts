/**
 * The folder of a web server: some releases side by side, and the link `current` to one of them.
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
  /** Of a page: the name of its own policy, where that is noted below. */
  policy: z.string().optional(),
});
export type ReleaseFile = z.output<typeof fileSchema>;

const policySchema = z.record(z.string(), z.array(z.string())).transform(knownPolicy);

const manifestSchema = z.object({
  published: z.string(),
  hash: z.string(),
  /** Whether it has compressed copies beside its files. */
  compressed: z.boolean(),
  policy: policySchema,
  /** Its pages' own policies by their names; an older publication did not note them. */
  policies: z.record(z.string(), policySchema).default({}),
  /** What builds called it that printed just this: changes are laid upon one of them. */
  editions: z.array(z.string()).default([]),
  /** By their paths. */
  files: z.record(z.string(), fileSchema),
});
export type ReleaseManifest = z.output<typeof manifestSchema>;

export interface ServedRelease extends ReleaseManifest {
  name: string;
  number: number;
  folder: string;
}

const namePattern = /^(\d{6,})\.([0-9a-f]+)\.([0-9a-f]+)$/;

/** Counted from one; 0 where a name is no release's. */
export const releaseNumber = (name: string): number => Number(/^(\d{6,})\./.exec(name)?.[1] ?? 0);

export class ServedReleases {
  readonly #folder: string;
  /** What was read of each release by its name, and how its note looked then: a publication asks for all of them many times. */
  readonly #known = new Map<string, { note: string; manifest: ReleaseManifest }>();

  /** @param folder the web server's, which is made where it is missing */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The folder has the name that links and configurations on servers know. */
  get #releases(): string {
    return join(this.#folder, "editions");
  }

  /** All that can be read, oldest first. */
  all(): ServedRelease[] {
    if (!existsSync(this.#releases)) return [];
    return readdirSync(this.#releases)
      .filter((name) => namePattern.test(name))
      .flatMap((name) => this.#read(name) ?? [])
      .sort((a, b) => a.number - b.number);
  }

  /** Names of those that are there and cannot be read: what a release is made of is missing or damaged. What a publication that was cut off has left has no such note yet. */
  unreadable(): string[] {
    if (!existsSync(this.#releases)) return [];
    const names = readdirSync(this.#releases).flatMap((file) =>
      file.endsWith(".json") ? file.slice(0, -".json".length) : [],
    );
    return names.filter((name) => namePattern.test(name) && !this.#read(name)).sort();
  }

  /** The one that readers see. */
  current(): ServedRelease | undefined {
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
    return join(this.#releases, ".workshop");
  }

  /** An empty folder for the next release, which counts for nothing until it is added. */
  prepare(): string {
    mkdirSync(this.#releases, { recursive: true });
    const shown = this.shown();
    for (const name of readdirSync(this.#releases)) {
      // What a publication that was cut off has left, and what is damaged; readers keep what they see until they see another.
      const release = name.replace(/\.json$/, "");
      if (name.startsWith(".") || (namePattern.test(release) && release !== shown && !this.#read(release)))
        rmSync(join(this.#releases, name), { recursive: true, force: true });
    }
    const folder = join(this.#releases, ".next");
    mkdirSync(folder);
    return folder;
  }

  add(prepared: string, manifest: ReleaseManifest): ServedRelease {
    const number = Math.max(0, ...readdirSync(this.#releases).map(releaseNumber)) + 1;
    const name = `${String(number).padStart(6, "0")}.${manifest.hash.slice(0, 10)}.${policyName(manifest.policy)}`;
    const folder = join(this.#releases, name);
    renameSync(prepared, folder);
    this.#describe(folder, manifest);
    return { ...manifest, name, number, folder };
  }

  /** Notes that another build has printed just what a release has. */
  call(release: ServedRelease, edition: string): void {
    const { name: _name, number: _number, folder, ...manifest } = release;
    if (!manifest.editions.includes(edition))
      this.#describe(folder, { ...manifest, editions: [...manifest.editions, edition] });
  }

  #describe(folder: string, manifest: ReleaseManifest): void {
    writeFileSync(`${folder}.json.new`, JSON.stringify(manifest));
    renameSync(`${folder}.json.new`, `${folder}.json`);
  }

  /** Makes a release the one that readers see, in one step: a link's name is moved over the other's. */
  show({ name }: ServedRelease): void {
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

  #read(name: string): ServedRelease | undefined {
    const number = releaseNumber(name);
    const folder = join(this.#releases, name);
    try {
      return statSync(folder).isDirectory() ? { ...this.#manifest(name), name, number, folder } : undefined;
    } catch {
      return undefined;
    }
  }

  /** @throws where the note of what a release is made of is missing or damaged */
  #manifest(name: string): ReleaseManifest {
    const file = join(this.#releases, `${name}.json`);
    const { ino, size, ctimeNs } = statSync(file, { bigint: true });
    const note = `${ino}:${size}:${ctimeNs}`;
    const known = this.#known.get(name);
    if (known?.note === note) return known.manifest;
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    this.#known.set(name, { note, manifest });
    return manifest;
  }
}

/** The policies of all releases that are kept, each once. */
export function keptPolicies(folder: string): SecurityPolicy[] {
  return [...new Map(new ServedReleases(folder).all().map(({ policy }) => [policyName(policy), policy])).values()];
}

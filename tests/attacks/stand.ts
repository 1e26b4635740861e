/** Puts the attacks before the desk and the press: what is refused is taken out, and the rest is printed. */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { build, check } from "../built-site.ts";
import type { Attack, Corpus } from "./attack.ts";

export interface Stand {
  folder: string;
  site: string;
  refused: Set<Attack>;
  printed: Set<Attack>;
  /** The terminal's words about everything that was refused. */
  told: string;
}

const problemsSchema = z.array(z.object({ file: z.string(), severity: z.string(), message: z.string() }));

/** What a linked file outside the content folder holds; it must appear nowhere. */
export const secret = "SECRET-OUTSIDE-THE-FOLDER";

export async function stand(corpus: Corpus): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-attacks-"));
  // Three folders deep, so that whatever climbs out stays within what is looked through and thrown away.
  const content = join(folder, "a", "b", "content");
  const environment = {
    DATELINE_CONTENT: content,
    DATELINE_OUT: join(folder, "a", "b", "site"),
    DATELINE_CACHE: join(folder, "cache"),
  };
  const fields = (matter: string) => `---\n${matter}\n---\n${secret}\n`;
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  for (const [file, text] of corpus.files) write(file, text);
  write("../secret.txt", secret);
  write("../secret.md", fields(`headline: ${secret}\nsummary: x\nsection: world\npublished: 2026-03-01`));
  write("../secret-page.md", fields(`title: ${secret}`));
  write("../secret-author.md", fields(`name: ${secret}`));
  write("../secret.jpg", corpus.files.get("photos/square.jpg") ?? "");
  write(
    "../secret-folder/01/01-secret.md",
    fields(`headline: ${secret}\nsummary: x\nsection: world\npublished: 2026-03-01`),
  );
  write("../secret-folder/secret.txt", secret);
  for (const [file, to] of corpus.links) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    symlinkSync(to, join(content, file));
  }

  const refused = new Set<Attack>();
  const first = await check(environment);
  for (let round = 0; ; round++) {
    const { stdout, stderr, code } = await check(environment, "--format", "json");
    const wrong = new Set(
      parsed(stdout, stderr)
        .filter(({ severity }) => severity === "error")
        .map(({ file }) => relative("content", file)),
    );
    if (code === 0 && wrong.size === 0) break;
    const next = corpus.attacks.filter(
      (attack) => !refused.has(attack) && attack.files.some((file) => wrong.has(file)),
    );
    if (next.length === 0 || round === 4)
      throw new Error(`Problems in files that are no attack: ${[...wrong].join(", ")}\n${stderr}`);
    for (const attack of next) {
      refused.add(attack);
      for (const file of attack.files) rmSync(join(content, file), { force: true });
    }
  }
  const { code, stdout, stderr } = await build(environment);
  if (code !== 0) throw new Error(`The press was brought to a halt by what the desk let pass:\n${stdout}\n${stderr}`);
  return {
    folder,
    site: environment.DATELINE_OUT,
    refused,
    printed: new Set(corpus.attacks.filter((attack) => !refused.has(attack))),
    told: first.stdout + first.stderr,
  };
}

function parsed(stdout: string, stderr: string): z.output<typeof problemsSchema> {
  try {
    return problemsSchema.parse(JSON.parse(stdout));
  } catch {
    throw new Error(`The desk broke down:\n${stderr.slice(0, 4000)}`);
  }
}

/** All files below a folder, relative to it; links are named, not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => !lstatSync(join(folder, file)).isDirectory())
    .sort();
}

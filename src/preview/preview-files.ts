/** The files of a preview as its host gets them: search engines are kept out by a header too, and others by a password. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../desk/files/files-below.ts";

/** A file by its path in the site; read when it is wanted. */
export type PreviewFiles = Map<string, () => Buffer>;

/**
 * @param folder of a preview build, with the headers file that `npm run hosts -- netlify` writes
 * @param password `name:password`, asked of everyone who opens the preview
 * @throws an `Error` with a sentence where the folder is no preview, or the password is none
 */
export function previewFiles(folder: string, password?: string): PreviewFiles {
  const files: PreviewFiles = new Map(
    filesBelow(folder)
      .filter((file) => !file.startsWith("."))
      .map((file) => [`/${file}`, () => readFileSync(join(folder, file))]),
  );
  if (!files.has("/preview.json"))
    throw new Error(`${folder} holds no preview: DATELINE_PREVIEW=1 npm run build makes one.`);
  if (password && !/^[\x21-\x7e]+:[\x21-\x7e]+$/.test(password))
    throw new Error("DATELINE_PREVIEW_PASSWORD is a name and a password without spaces: desk:secret");
  const written = files.get("/_headers")?.().toString("utf8") ?? "/*\n  X-Robots-Tag: noindex\n";
  // In the rule for all files, since a later rule for them would replace it.
  // https://docs.netlify.com/visitor-access/basic-authentication-with-custom-http-headers/
  const guarded = password ? written.replace(/^\/\*\n/m, () => `/*\n  Basic-Auth: ${password}\n`) : written;
  if (password && guarded === written)
    throw new Error("The preview’s headers have no rule for all files, in which the password would stand.");
  files.set("/_headers", () => Buffer.from(guarded));
  return files;
}

/**
 * The forms in which a paper's files are written: front matter, `paper.yaml`, folders. Another one comes where something
 * that was right is written otherwise, and the older ones are read until a whole major version has passed.
 */

export interface Form {
  /** As `format` in `paper.yaml` says it. */
  form: number;
  /** The version of the program that brought it. */
  since: string;
  /** Of an older one: the version that does not read it any more. */
  until?: string;
}

/** The oldest one first. What each brought is read, told and mended by a file in `desk/forms/`. */
export const forms = [
  { form: 1, since: "0.1.0", until: "2.0.0" },
  /** The icon is named in `paper.yaml`, and lies in `content/brand/`: it was `public/icon.svg`. */
  { form: 2, since: "0.2.0" },
] as const satisfies readonly Form[];

export const newestForm = Math.max(...forms.map(({ form }) => form));
export const oldestForm = Math.min(...forms.map(({ form }) => form));

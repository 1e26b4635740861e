/** What the writing desk lays over pages: what is wrong in the paper; before anything is written, how one begins; what is due to change, and where places begin. */
interface State {
  /** What keeps the edition from readers, in words. */
  mistakes: string;
  /** Whether nobody has written an article yet. */
  isEmpty: boolean;
  /** What an editor placed on fronts and begins or ends by itself, line by line. */
  due: string;
  /** Whether anything is placed on a front. */
  hasFronts: boolean;
}

export function panel({ mistakes, isEmpty, due, hasFronts }: State): string {
  if (mistakes !== "") return note("Readers would not get this edition: there are mistakes", mistakes, "#7a0c12");
  if (isEmpty) return note("Nothing is written yet", 'npm run new -- "The first headline"', "#1d3557");
  return (
    (hasFronts ? marked : "") + (due === "" ? "" : note("Due to change on the fronts", due, "#1d3557", { open: false }))
  );
}

/** Over each place of a front: where it stands in its file, how it is set, and until when. */
const marked =
  "<style>[data-mark]{outline:1px dashed #1d3557;outline-offset:4px}[data-mark]::before{content:attr(data-mark);display:block;inline-size:fit-content;padding:0 .5rem;background:#1d3557;color:#fff;font:12px/20px ui-monospace,monospace;direction:ltr}</style>";

/** A page of nothing else, where there is none to lay it over. @param text what is wrong */
export const bareNote = (text: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The writing desk</title>${note("This page cannot be shown: there are mistakes", text, "#7a0c12")}`;

const note = (summary: string, text: string, ground: string, { open } = { open: true }): string =>
  `<details${open ? " open" : ""} dir="ltr" lang="en" style="position:fixed;z-index:99;inset-inline:0;inset-block-end:0;max-block-size:60vh;overflow:auto;margin:0;padding:.75rem 1rem;background:${ground};color:#fff;font:14px/1.5 ui-monospace,monospace"><summary style="cursor:pointer;font-weight:700">${summary}</summary><pre style="margin:.5rem 0 0;white-space:pre-wrap;font:inherit">${text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}</pre></details>`;

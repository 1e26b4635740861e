/** Changes to a text that lies in several pieces. */

export interface Edit {
  from: number;
  to: number;
  put: string;
}

/** The pieces after the edits, which are in order and do not overlap; what reaches over several pieces is put into the first. */
export function edited(pieces: readonly string[], edits: readonly Edit[]): string[] {
  if (edits.length === 0) return [...pieces];
  let start = 0;
  let next = 0;
  return pieces.map((piece) => {
    const end = start + piece.length;
    let [text, done] = ["", start];
    for (let edit = edits[next]; edit && edit.from < end; edit = edits[next]) {
      if (edit.from >= start) text += piece.slice(done - start, edit.from - start) + edit.put;
      done = Math.min(edit.to, end);
      if (edit.to > end) break;
      next++;
    }
    text += piece.slice(done - start);
    start = end;
    return text;
  });
}

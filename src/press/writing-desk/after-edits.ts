/** Brings the desk up to date after edits: once for those that come together, and one time after the other. */

/** Editors' programs write a file in several steps: milliseconds to wait for the last one. */
const settle = 40;

export interface AfterEdits {
  /** To be told of each edit. */
  edited: () => void;
  /** Nothing that waits is done any more. */
  close: () => void;
}

export function afterEdits(update: () => Promise<void>): AfterEdits {
  let waiting: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  return {
    edited: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void (working = working.then(update, update)), settle);
    },
    close: () => clearTimeout(waiting),
  };
}

/**
 * The path of the paper's front page: `/`, or `/paper/` where the whole of it stands below a path. Pages say it, the worker
 * lies beside it.
 */
export const home = (): string =>
  "document" in globalThis
    ? `${document.documentElement.dataset["base"] ?? ""}/`
    : new URL(".", globalThis.location.href).pathname;

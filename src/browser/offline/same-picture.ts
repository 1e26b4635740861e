/** The sizes of one picture are files of their own; where only one of them is kept, it stands for the others. */

/** What the names of a picture's renditions have in common, and how wide this one is in pixels. */
export function rendition(path: string): { picture: string; width: number } | undefined {
  const [, picture, width] = /^(\/(?:.+\/)?photos\/.+)-(\d+)\.(?:avif|webp|jpg)$/.exec(path) ?? [];
  return picture && width ? { picture, width: Number(width) } : undefined;
}

/** The widest of these that is of the same picture. */
export function standIn(wanted: string, there: readonly string[]): string | undefined {
  const picture = rendition(wanted)?.picture;
  const same = there
    .flatMap((path) => ({ path, ...rendition(path) }))
    .filter((other) => picture !== undefined && other.picture === picture);
  return same.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]?.path;
}

/**
 * The pictures that can be enlarged in a story, each as the plain `src` that any browser shows. Read as the templates write
 * it, and not as a tree: the worker that renews kept stories has no parser of HTML.
 */
export const picturesIn = (html: string): string[] =>
  [...html.matchAll(/<a class="enlarge"[^]*?<img[^>]*? src="(\/(?:[^"]+\/)?photos\/[^"]+)"/g)].flatMap(
    ([, path]) => path ?? [],
  );

/** A page's scripts, and those that they fetch when something is pressed: without a connection it is too late for that. And what else stands on every page. */
import { copyOf, mayKeep } from "./kept-copy.ts";
import { kept, matching } from "./shelves.ts";

/** Paths of the scripts that a page or a script names. @param from its own path: scripts name those that lie beside them */
export const scriptsIn = (text: string, from: string): string[] => [
  ...new Set(
    [...text.matchAll(/["'`]((?:(?:\/[\w.~%-]+)*\/_astro|\.)\/[\w.-]+\.js)["'`]/g)].map(([, written = ""]) =>
      written.replace(/^\.\//, from.slice(0, from.lastIndexOf("/") + 1)),
    ),
  ),
];

/** Typefaces that a page asks for beforehand. */
export const fontsIn = (html: string): string[] =>
  [...html.matchAll(/<link rel="preload" as="font"[^>]*? href="((?:\/[^"]+)?\/_astro\/[^"]+)"/g)].flatMap(
    ([, path]) => path ?? [],
  );

/** The paper's marks, where they are too large to stand in the page. */
export const marksIn = (html: string): string[] =>
  [...html.matchAll(/<img\b[^>]*? src="((?:\/[^"]+)?\/_astro\/[^"]+\.svg)"/g)].flatMap(([, path]) => path ?? []);

/** Keeps what a page's text names. What cannot be had is left out: the page reads well without. */
export async function keepScripts(html: string, shelf: Cache): Promise<void> {
  for (const path of marksIn(html)) await keepFile(path, shelf);
  const waiting = scriptsIn(html, "/");
  const known = new Set(waiting);
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const script = await keepFile(path, shelf);
    for (const name of script ? scriptsIn(await script.text(), path) : []) {
      if (!known.has(name)) waiting.push(name);
      known.add(name);
    }
  }
}

/** Keeps a file that is named by what is in it. @returns it; undefined where it cannot be had, or must not be kept */
export async function keepFile(path: string, shelf: Cache): Promise<Response | undefined> {
  const there = await shelf.match(path, matching);
  if (there) return there;
  try {
    const response = (await kept(path)) ?? (await fetch(path));
    // What was kept on another shelf was looked at when it was put there.
    if (response.type !== "default" && !mayKeep(response)) return undefined;
    const copy = await copyOf(response);
    await shelf.put(path, copy.clone());
    return copy;
  } catch {
    return undefined;
  }
}

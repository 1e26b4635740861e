/** What a page may load and run, by what stands on it. The press adds the hashes of its inline scripts and styles. */
import type { SecurityPolicy } from "../paper/security-policy.ts";
import type { BlockView } from "./block.ts";
import type { PageView } from "./pages.ts";

/** The page on which the search program runs; a paper in several languages has one below each language's folder. */
const searchPage = /^\/(?:[\w-]+\/)?search\/$/;

/** @param path the page's own, which `/search/` is told by */
export function pagePolicy(view: PageView, path: string): SecurityPolicy {
  const players = "blocks" in view ? [...playersOf(view.blocks)] : [];
  const origins = (kind: "page" | "file") => [...new Set(players.filter((player) => player.kind === kind).map(({ address }) => new URL(address).origin))].sort();
  const frames = origins("page");
  return {
    "default-src": [],
    // Pagefind is a module of ours that runs WebAssembly; nowhere else does a script come from a file.
    "script-src": searchPage.test(path) ? ["'self'", "'wasm-unsafe-eval'"] : [],
    "style-src": [],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "media-src": ["'self'", ...origins("file")],
    ...(frames.length > 0 && { "frame-src": frames }),
    "base-uri": [],
    "form-action": ["'self'"],
  };
}

function* playersOf(blocks: readonly BlockView[]): Generator<NonNullable<Extract<BlockView, { type: "video" }>["player"]>> {
  for (const block of blocks) {
    if (block.type === "video" && block.player) yield block.player;
    else if (block.type === "fact-box") yield* playersOf(block.blocks);
  }
}

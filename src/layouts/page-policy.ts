/** What a page may load and run, by what stands on it. The press adds the hashes of its inline scripts and styles. */
import { hostSourceOf } from "../paper/host-source.ts";
import type { SecurityPolicy } from "../paper/security-policy.ts";
import type { BlockView } from "../views/block.ts";
import { blocksOn } from "../views/blocks-on.ts";
import type { PageView } from "../views/kinds.ts";

/** Pages beside whose text there are settings, a voice, pictures to enlarge and a story to read on. */
const readingPages = new Set<PageView["template"]>(["article", "standing"]);

export function pagePolicy(view: PageView): SecurityPolicy {
  const players = [...playersOf(blocksOn(view))];
  const origins = (kind: "page" | "file") => [...new Set(players.filter((player) => player.kind === kind).flatMap(({ address }) => hostSourceOf(address) ?? []))].sort();
  const frames = origins("page");
  return {
    "default-src": [],
    // Where a text is read, what is used there comes as files of ours; Pagefind is a module of ours that runs WebAssembly.
    "script-src": view.template === "search-page" ? ["'self'", "'wasm-unsafe-eval'"] : readingPages.has(view.template) ? ["'self'"] : [],
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

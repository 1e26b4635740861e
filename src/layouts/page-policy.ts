/** What a page may load and run, by what stands on it. The press adds the hashes of its inline scripts and styles. */
import { hostSourceOf } from "../paper/safe/host-source.ts";
import { joinedPolicies, type SecurityPolicy } from "../paper/safe/security-policy.ts";
import type { BlockView, VideoPlayerView } from "../views/blocks/block.ts";
import { blocksOn } from "../views/blocks/blocks-on.ts";
import type { PageView } from "../views/kinds.ts";
import { templateOf } from "./components.ts";

export function pagePolicy(view: PageView): SecurityPolicy {
  const own = ofTemplates(view);
  const { additions } = view.frame;
  return additions ? joinedPolicies(own, additions.policy) : own;
}

function ofTemplates(view: PageView): SecurityPolicy {
  const players = playersOf(blocksOn(view));
  const origins = (kind: "page" | "file") =>
    [
      ...new Set(
        players.filter((player) => player.kind === kind).flatMap(({ address }) => hostSourceOf(address) ?? []),
      ),
    ].sort();
  const frames = origins("page");
  return {
    "default-src": [],
    "script-src": templateOf(view).scripts,
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

function playersOf(blocks: readonly BlockView[]): VideoPlayerView[] {
  return blocks.flatMap((block): VideoPlayerView[] => {
    switch (block.type) {
      case "video":
        return block.player ? [block.player] : [];
      case "fact-box":
        return playersOf(block.blocks);
      case "prose":
      case "figure":
      case "gallery":
      case "pull-quote":
      case "note":
      case "footnotes":
      case "post":
      case "document":
      case "recording":
      case "contents":
      case "related":
        return [];
    }
  });
}

/** A block that stands between the paragraphs: the node that carries it from Markdown to the finished body. */
import type { ElementContent } from "hast";
import type { Node as MdastNode, RootContent } from "mdast";
import type { BodyBlock } from "../blocks.ts";

/** A block whose text is still to be converted; its HTML and `blocks` are filled when it is. */
export interface NewsBlock extends MdastNode {
  type: "newsBlock";
  block: BodyBlock;
  children: RootContent[];
}

declare module "mdast" {
  interface RootContentMap {
    newsBlock: NewsBlock;
  }
  interface BlockContentMap {
    newsBlock: NewsBlock;
  }
}

declare module "hast" {
  interface ElementData {
    /** Set only by this program: nothing an editor writes can put it here. */
    block?: BodyBlock;
  }
}

export const newsBlock = (block: BodyBlock, children: RootContent[] = []): NewsBlock => ({
  type: "newsBlock",
  block,
  children,
});

/** The element that stands for a block until the body is taken apart. */
export function newsBlockElement(node: NewsBlock, children: ElementContent[]): ElementContent {
  // The types of the HTML parser want places in every element's data.
  return {
    type: "element",
    tagName: "news-block",
    properties: {},
    data: { block: node.block, position: {} },
    children,
  };
}

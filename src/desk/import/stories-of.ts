/** The stories of a file, by the kind of file that it is. */
import { asidesCounted } from "./html/asides-counted.ts";
import { storiesOfFeed } from "./formats/feed.ts";
import { storiesOfGhost } from "./formats/systems/ghost/ghost.ts";
import { storiesOfAns } from "./formats/systems/ans.ts";
import { storiesOfDrupal } from "./formats/systems/drupal.ts";
import { storiesOfMedium } from "./formats/systems/medium.ts";
import { storiesOfSubstack } from "./formats/systems/substack.ts";
import { storiesOfNewsml } from "./formats/wire/newsml.ts";
import { storiesOfWire } from "./formats/wire/iptc-7901.ts";
import { storiesOfMail } from "./formats/wire/mail.ts";
import { storiesOfMarkdown } from "./formats/markdown.ts";
import { storiesOfPage } from "./html/html-page.ts";
import { storiesOfNinjs } from "./formats/ninjs.ts";
import { storiesOfNitf } from "./formats/nitf.ts";
import { storiesOfText } from "./plain-text.ts";
import type { ImportSource } from "./import-sources.ts";
import type { Aside, Story } from "./story.ts";
import { storiesOfWordpress, type WordpressLibrary } from "./formats/wordpress.ts";

/** The stories of a file, and what else is in it. */
export const storiesOf = (file: ImportSource, library: WordpressLibrary): AsyncGenerator<Story | Aside> =>
  asidesCounted(allOf(file, library));

function allOf({ source, kind, site }: ImportSource, library: WordpressLibrary): AsyncGenerator<Story | Aside> {
  switch (kind) {
    case "markdown":
      return storiesOfMarkdown(source, site);
    case "html":
      return storiesOfPage(source);
    case "wordpress":
      return storiesOfWordpress(source, library);
    case "feed":
      return storiesOfFeed(source);
    case "nitf":
      return storiesOfNitf(source);
    case "ninjs":
      return storiesOfNinjs(source);
    case "ghost":
      return storiesOfGhost(source);
    case "ans":
      return storiesOfAns(source);
    case "drupal":
      return storiesOfDrupal(source);
    case "substack":
      return storiesOfSubstack(source);
    case "medium":
      return storiesOfMedium(source);
    case "newsml":
      return storiesOfNewsml(source);
    case "wire":
      return storiesOfWire(source);
    case "mail":
      return storiesOfMail(source);
    case "text":
      return storiesOfText(source);
  }
}

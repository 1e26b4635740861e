/** How an imported story is called in its address. */
import { slugPattern } from "../../../paper/addresses/address.ts";
import { editionName } from "../../../paper/edition.ts";
import { decodedPath } from "../../../paper/safe/percent-decoded.ts";
import { slugOf } from "../../../paper/slug-of.ts";
import type { Story } from "../story.ts";

/** The name in the story's old address, if it is one that a reader can read, else one made of its headline. */
export function slugOfStory(story: Story, language: string): string {
  const last =
    story.slug ??
    URL.parse(story.address ?? "")
      ?.pathname.split("/")
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.(?:html?|php|aspx?)$/i, "");
  const named = last === undefined ? "" : slugOf(decodedPath(last).replace(/_/g, "-"), language);
  const readable =
    slugPattern.test(named) &&
    /\p{L}{3}/u.test(named) &&
    !/^(?:index|default|article|story|news)$/.test(named) &&
    !/^[0-9a-f-]{16,}$/.test(named);
  return (readable && named) || slugOf(story.headline, language) || "story";
}

/** Names that a story may have, the likeliest first: a translation is told from its original by its language rather than by a number. */
export const namesFor =
  (slug: string, otherLanguage: string | undefined) =>
  (number: number): string => {
    if (number === 1) return slug;
    if (otherLanguage === undefined) return `${slug}-${number}`;
    return `${slug}-${editionName(otherLanguage)}${number > 2 ? `-${number - 1}` : ""}`;
  };

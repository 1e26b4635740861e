/** What search engines are told of the form of an article: the work and its rating, whose life it was, who paid for it. */
import type { ArticleRecord } from "../../../desk/records.ts";
import type { Json } from "../frame.ts";

const workTypes: Record<NonNullable<ArticleRecord["review"]>["type"], string> = {
  book: "Book",
  film: "Movie",
  series: "TVSeries",
  play: "Play",
  album: "MusicAlbum",
  concert: "MusicEvent",
  exhibition: "ExhibitionEvent",
  game: "Game",
  restaurant: "Restaurant",
  product: "Product",
};

/** By whom a work is, in the word that schema.org has for its kind; absent where it has none. */
const makers: Partial<Record<keyof typeof workTypes, string>> = {
  book: "author",
  film: "director",
  series: "creator",
  play: "author",
  album: "byArtist",
  concert: "performer",
  game: "creator",
  product: "manufacturer",
};

/** Those that are made by a house or a company of players, and not by one person. */
const madeByMany: ReadonlySet<keyof typeof workTypes> = new Set(["album", "concert", "game", "product"]);

export function formData({ review, life, sponsor }: ArticleRecord): Record<string, Json> {
  return {
    ...(review && reviewData(review)),
    ...(life && { about: { "@type": "Person", name: life.name, birthDate: life.born, deathDate: life.died } }),
    ...(sponsor && { sponsor: { "@type": "Organization", name: sponsor } }),
  };
}

function reviewData({ work, type, by, rating, best }: NonNullable<ArticleRecord["review"]>): Record<string, Json> {
  const maker = makers[type];
  return {
    itemReviewed: {
      "@type": workTypes[type],
      name: work,
      ...(by && maker && { [maker]: { "@type": madeByMany.has(type) ? "Organization" : "Person", name: by } }),
    },
    ...(rating !== undefined && {
      reviewRating: { "@type": "Rating", ratingValue: rating, bestRating: best, worstRating: 0 },
    }),
  };
}

/**
 * ninjs 3.0, News in JSON, of the IPTC (https://iptc.org/standards/ninjs/). What it has no field for, corrections and the
 * story that this is a translation of, are associated items, told apart by `rel`.
 */
import type { Stretch } from "../../paper/wording/emphasis.ts";
import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";
import type { FeedPicture } from "../../views/parts/feed.ts";
import { inItalics } from "../in-italics.ts";
import { xml } from "../xml.ts";
import { originOf } from "./origin-of.ts";
import { plainLine, plainPicture } from "./plain-line.ts";
import { textHtml, wordsHtml } from "./text-html.ts";

export const ninjs = (story: ExchangedStory): string => `${JSON.stringify(itemOf(story))}\n`;

/** All stories of a file, a line each (https://jsonlines.org). */
export const jsonLines = ({ stories }: { stories: readonly ExchangedStory[] }): string => stories.map(ninjs).join("");

const plain = "text/plain";
const html = "text/html";

function itemOf(story: ExchangedStory) {
  const { address, paper, published, updated = published } = story;
  return {
    uri: address,
    standard: { name: "ninjs", version: "3.0", schema: "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json" },
    type: "text",
    representationType: "full",
    pubStatus: "usable",
    firstCreated: published,
    versionCreated: updated,
    language: story.language,
    headlines: [
      { role: "main", contentType: plain, value: plainLine(story.headline) },
      ...withItalics("main", story.headline, story.italics?.headline),
    ],
    descriptions: [
      { role: "summary", contentType: plain, value: plainLine(story.standfirst) },
      ...withItalics("summary", story.standfirst, story.italics?.standfirst),
      ...(story.points ?? []).map((point) => ({ role: "point", contentType: plain, value: plainLine(point) })),
      ...(story.thread?.adds ? [{ role: "adds", contentType: plain, value: plainLine(story.thread.adds) }] : []),
    ],
    bodies: [{ role: "main", contentType: html, value: textHtml(story) }],
    ...(story.signed && { by: story.signed }),
    ...(story.authors.length > 0 && {
      people: story.authors.map(({ name, url }) => ({ name, rel: "author", uri: url })),
    }),
    ...(story.place && { located: story.place }),
    subjects: [
      { name: story.section.name, rel: "section", uri: story.section.url },
      ...story.topics.map(({ name, url }) => ({ name, rel: "about", uri: url })),
    ],
    ...(story.thread && { events: [{ name: story.thread.name, rel: "thread", uri: story.thread.url }] }),
    ...(story.sponsor && { organisations: [{ name: story.sponsor, rel: "sponsor" }] }),
    genres: [{ name: story.kind }],
    infoSources: [
      { name: paper.name, role: "publisher", uri: paper.url },
      ...(story.byline ? [{ name: story.byline, role: "author" }] : []),
    ],
    copyrightNotice: paper.licence,
    ...associationsOf(story),
  };
}

/** The same once more as HTML, where words of it stand in italics. */
const withItalics = (role: string, text: string, italics: readonly Stretch[] = []) =>
  italics.length === 0 ? [] : [{ role, contentType: html, value: xml`${inItalics(text, italics, plainLine)}`.xml }];

function associationsOf(story: ExchangedStory) {
  const origin = originOf(story);
  const all = [
    ...(story.lead ? [pictureOf(plainPicture(story.lead), "lead")] : []),
    ...story.pictures.map((picture, at) => pictureOf(plainPicture(picture), `picture-${at + 1}`)),
    ...story.corrections.map(({ at, ...said }, number) => ({
      name: `correction-${number + 1}`,
      rel: "correction",
      uri: `${story.address}#corrections`,
      type: "text",
      versionCreated: at.iso,
      bodies: [{ role: "main", contentType: html, value: wordsHtml(said, origin) }],
    })),
    // The newest version is that of a correction, or of what was brought up to date: where both are told, that is told apart.
    ...(story.revised !== undefined && story.corrections.length > 0
      ? [{ name: "update", rel: "update", uri: story.address, type: "text", versionCreated: story.revised }]
      : []),
    ...(story.original
      ? [
          {
            name: "original",
            rel: "translationOf",
            uri: story.original.url,
            type: "text",
            language: story.original.language,
          },
        ]
      : []),
  ];
  return all.length > 0 ? { associations: all } : {};
}

const pictureOf = ({ url, width, height, type, alt, caption, credit }: FeedPicture, name: string) => ({
  name,
  rel: name === "lead" ? "lead" : "body",
  uri: url,
  type: "picture",
  descriptions: [
    ...(caption ? [{ role: "caption", contentType: plain, value: caption }] : []),
    ...(alt ? [{ role: "alt", contentType: plain, value: alt }] : []),
  ],
  ...(credit && { by: credit }),
  renditions: [{ name: "main", href: url, contentType: type, width, height }],
});

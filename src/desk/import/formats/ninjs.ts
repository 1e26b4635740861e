/**
 * ninjs, News in JSON (IPTC). Versions 1 to 3 differ in the letters of their names and in what is a list: names are read
 * without regard to capitals, and both forms of each field are taken.
 */
import { articleKinds } from "../../../paper/article.ts";
import { pictureEnding } from "../../../photos/picture-kind.ts";
import { picturesLikeStory } from "../html/beyond-story.ts";
import { bodyOfHtml } from "../html/body-of-html.ts";
import { standing } from "../html/elements/pictures.ts";
import { likeStory } from "../html/html-tree.ts";
import { mainPart } from "../html/main-part.ts";
import { alike, wordsOfHtml } from "../html/html-words.ts";
import { momentOf } from "../moment-of.ts";
import { paragraphsOf } from "../html/paragraphs-of.ts";
import { itemsIn } from "./json-items.ts";
import { leftWithin, watchedFields } from "./watched-fields.ts";
import {
  itemOf,
  listOfWords,
  partNames,
  partsSchema,
  datelineSchema,
  renditionSchema,
  smallNames,
  type Item,
} from "./ninjs-item.ts";
import { ownStoryOf, type OwnItem } from "./own-ninjs.ts";
import { readOne } from "../read-one.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story, type TakeNote } from "../story.ts";

export async function* storiesOfNinjs(source: SourceFile): AsyncGenerator<Story | Aside> {
  const json = await source.text();
  if (json === undefined) {
    yield { aside: "A JSON file of more than 64 MB is not read. Give the items as files of their own." };
    return;
  }
  for (const { item, line, wrong } of itemsIn(json))
    yield wrong === undefined ? readOne(line, () => storyOf(item)) : { aside: wrong, line };
}

function storyOf(value: unknown): Story | Aside {
  const read = itemOf(value);
  if (!read) return { aside: "This is JSON, but no news item: an object with a `uri` and a headline was expected." };
  const { fields: item, left } = watchedFields(read);
  if (/^(?:picture|graphic|video|audio|event|planning)$/.test(item.type ?? ""))
    return { aside: `An item is of the kind “${item.type}” and no text: ${item.uri ?? headlineOf(item) ?? ""}` };
  const own = ownStoryOf(item, associatedWith(item));
  const headline = own?.headline ?? headlineOf(item);
  const bodies = bodiesOf(item);
  if (!headline && bodies.length === 0 && !isHeld(item))
    return { aside: `An item has neither a headline nor a text, so it is no story of ninjs: ${item.uri ?? "no uri"}` };
  const created = momentOf(item.firstcreated ?? item.firstpublished ?? item.versioncreated ?? item.contentcreated);
  const others = item.headlines.filter((part) => wordsOfHtml(part.value) !== headline);
  const subhead = others.find(({ role }) => /sub|deck|standfirst|drop/i.test(role))?.value ?? item.subheadline;
  const mentioned = mentionedIn(item);
  const genres = [...item.genres, ...item.genre].flatMap(({ name }) => name?.toLowerCase() ?? []);
  const agency = [...item.infosources, ...item.infosource].flatMap(({ name }) => name ?? [])[0];
  const story: Story = {
    ...emptyStory(idOf(item) ?? `ninjs ${alike(headline ?? "")} ${created ?? ""}`, headline ?? ""),
    summary: descriptionOf(item) ?? wordsOfHtml(item.abstract) ?? wordsOfHtml(subhead),
    authors: writersOf(item),
    ...(agency && { agency }),
    dateline: item.located ?? placeIn(item.dateline),
    published: created,
    updated: momentOf(item.versioncreated),
    embargo: momentOf(item.embargoed ?? item.embargo),
    categories: [...item.service, ...item.anpa_category].flatMap(({ name }) => name ?? []),
    topics: [...new Set([...item.subjects, ...item.subject].flatMap(({ name }) => name ?? []).concat(item.keywords))],
    kind: articleKinds.find((kind) => genres.includes(kind)),
    language: item.language,
    ...(isHeld(item) && { draft: true }),
    status: item.pubstatus ?? item.state,
    slugline: wordsOfHtml(item.slugline),
    advice: [item.ednote].flatMap((words) => wordsOfHtml(words) ?? []),
    notes: [
      ...(item.pubstatus && item.pubstatus !== "usable" ? [`Its status is “${item.pubstatus}”.`] : []),
      ...(isUnpublished(item) ? [`Its state is “${item.state}”: it is a draft here.`] : []),
      ...(item.ednote ? [`A note to editors: ${wordsOfHtml(item.ednote) ?? ""}`] : []),
      ...(item.slugline ? [`Its slugline, “${item.slugline}”, was left out.`] : []),
      ...(item.copyrightnotice
        ? [`Its copyright notice was left out: ${wordsOfHtml(item.copyrightnotice) ?? ""}`]
        : []),
      ...(item.usageterms ? [`Terms of use: ${wordsOfHtml(item.usageterms) ?? ""}`] : []),
      ...(mentioned.length > 0
        ? [
            `People, places and organisations that it names were not made topics: ${[...new Set(mentioned)].slice(0, 8).join(", ")}${mentioned.length > 8 ? "…" : ""}`,
          ]
        : []),
      ...others
        .filter((part) => part.value !== subhead && part.value)
        .map((part) => `Another headline was left out (${part.role}): “${wordsOfHtml(part.value) ?? ""}”`),
    ],
    body: (note) => bodyOf(item, bodies, own, note),
    left: () => [
      ...left(),
      ...Object.entries(smallNames(value)).flatMap(([name, held]) => leftWithin(name, held, partNames)),
    ],
  };
  return own ? { ...story, ...own.told } : story;
}

/** Superdesk has an identifier of another name. */
const idOf = (item: Item): string | undefined => item.uri ?? item.guid;

/** Superdesk's dateline: the words, and the city that it is made of. */
function placeIn(dateline: unknown): string | undefined {
  const told = datelineSchema.safeParse(dateline);
  if (!told.success) return undefined;
  const { located, text } = told.data;
  return (typeof located === "string" ? located : located?.city) ?? text?.split(/,\s+\p{L}+\.?\s+\d|\s\(/u)[0];
}

/** Superdesk's state. */
const isUnpublished = ({ state }: Item): boolean =>
  state !== undefined && !/^(?:published|corrected|scheduled)$/.test(state);

/** What its sender has withdrawn, or never published. */
const isHeld = (item: Item): boolean => /withheld|cancell?ed/.test(item.pubstatus ?? "") || isUnpublished(item);

/** Names of whom and what it is about, which are no topics. */
const mentionedIn = (item: Item): string[] =>
  [...item.people, ...item.person, ...item.organisations, ...item.organisation, ...item.places, ...item.place].flatMap(
    ({ name }) => name ?? [],
  );

/** The byline as it is written, or those who are named one by one. */
function writersOf(item: Item): string[] {
  const line = wordsOfHtml(item.by ?? item.byline);
  return line === undefined ? item.authors.flatMap(({ name }) => wordsOfHtml(name) ?? []) : [line];
}

const main = /^(?:main|headline|)$/i;

/** `headlines` of versions 2 and 3; `headline` of version 1. */
function headlineOf(item: Item): string | undefined {
  const listed = item.headlines.length > 0 ? item.headlines : (listOfWords.safeParse(item.headline).data ?? []);
  const chosen = listed.find(({ role }) => main.test(role)) ?? listed[0];
  return (
    wordsOfHtml(chosen?.value) ??
    (typeof item.headline === "string" ? wordsOfHtml(item.headline) : undefined) ??
    (typeof item["headline_main"] === "string" ? wordsOfHtml(item["headline_main"]) : undefined) ??
    wordsOfHtml(item.title)
  );
}

/** `bodies` of versions 2 and 3; `body_xhtml`, `body_text` and others of version 1. */
function bodiesOf(item: Item): { role: string; type: string; value: string }[] {
  const listed = [...item.bodies, ...(listOfWords.safeParse(item.body).data ?? [])];
  const first = Object.keys(item)
    .filter((name) => name.startsWith("body_"))
    .flatMap((name) => {
      const value = item[name];
      return typeof value === "string"
        ? [{ role: name.slice(5), type: name.includes("html") ? "text/html" : "text/plain", value }]
        : [];
    });
  return [...listed, ...first].filter(({ value }) => value.trim() !== "");
}

function descriptionOf(item: Item): string | undefined {
  const [told] = item.descriptions
    .filter(({ role }) => role !== "alt")
    .sort((a, b) => Number(isSummary(b.role)) - Number(isSummary(a.role)));
  return (
    wordsOfHtml(told?.value) ??
    (typeof item["description_text"] === "string" ? wordsOfHtml(item["description_text"]) : undefined)
  );
}

const isSummary = (role: string) => /summary|abstract|lead|standfirst|main|text/i.test(role);

function bodyOf(
  item: Item,
  bodies: ReturnType<typeof bodiesOf>,
  own: OwnItem | undefined,
  note: TakeNote,
): ReturnType<Story["body"]> {
  const isHtml = ({ type, value, role }: (typeof bodies)[number]) =>
    /html/i.test(type + role) || (/^\s*</.test(value) && !/xml$/i.test(type));
  const [html] = bodies.filter(isHtml).sort((a, b) => b.value.length - a.value.length);
  const plain = bodies.find((body) => !isHtml(body) && !/xml/i.test(body.type));
  const associations = associationsOf(item);
  const tree = html
    ? bodyOfHtml(mainPart(html.value), item.uri?.startsWith("http") ? item.uri : undefined, note)
    : paragraphsOf(likeStory(plain?.value ?? ""));
  if (!html && !plain) note("It has no text in a form that is read.");
  if (own) {
    const lead = associations.find(({ rel }) => rel === "lead");
    const photo = lead && pictureOf(lead);
    return { tree, ...(photo && { photo }), settled: { dateline: true } };
  }
  const pictures = associations.flatMap((part) => pictureOf(part) ?? []);
  for (const part of associations)
    if (part.type && !/picture|graphic/.test(part.type))
      note(
        `Something of the kind “${part.type}” belongs to it and was left out: ${part.uri ?? headlineOf(part) ?? ""}`,
      );
  const [photo, ...more] = pictures.filter(
    (picture) =>
      !tree.children.some(
        (child) =>
          child.type === "paragraph" &&
          child.children.some(
            (image) => image.type === "image" && [picture.source, ...(picture.others ?? [])].includes(image.url),
          ),
      ),
  );
  return {
    tree: { ...tree, children: [...tree.children, ...more.map((picture) => standing(picture))] },
    ...(photo && { photo }),
  };
}

/** Associations are a list, or an object by name; so are renditions. @throws a `BeyondStory` */
function associationsOf(item: Item): Item[] {
  const associated = associatedWith(item);
  picturesLikeStory(associated.length);
  return associated;
}

const associatedWith = (item: Item): Item[] =>
  (partsSchema.safeParse(item.associations).data ?? []).flatMap((part) => itemOf(part) ?? []);

function pictureOf(item: Item): SourcePicture | undefined {
  if (!/picture|graphic/.test(item.type ?? "")) return undefined;
  const renditions = (partsSchema.safeParse(item.renditions).data ?? []).flatMap((part) => {
    const read = renditionSchema.safeParse(part);
    return read.success &&
      read.data.href &&
      !/^(?:video|audio)\//.test(read.data.mimetype ?? read.data.contenttype ?? "")
      ? [read.data]
      : [];
  });
  const [best, ...others] = renditions
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
    .flatMap(({ href }) => href ?? []);
  const source = best ?? (pictureEnding.test(item.uri ?? "") ? item.uri : undefined);
  const caption = descriptionOf(item) ?? headlineOf(item);
  const credit =
    wordsOfHtml(item.creditline) ?? wordsOfHtml(item.by ?? item.byline) ?? wordsOfHtml(item.copyrightholder);
  const alt = wordsOfHtml(item.alt_text) ?? item.descriptions.find(({ role }) => role === "alt")?.value;
  return source || caption ? { source, others, alt, caption, credit } : undefined;
}

/** What changed on a page, in words for people who do not know its fields. */

const words: Readonly<Record<string, string>> = {
  headline: "the headline",
  standfirst: "the standfirst",
  kicker: "the words over the headline",
  kind: "the kind of story",
  byline: "the byline",
  published: "the time of publication",
  updated: "the time of the update",
  lead: "the picture at the head",
  form: "the review, the dates of the life, the points or the sponsor",
  readingTime: "the reading time",
  blocks: "the text",
  live: "the live blog’s entries",
  entries: "the entries",
  ended: "whether the coverage has ended",
  corrections: "the corrections",
  topics: "the topics",
  related: "the related stories",
  next: "the story to read next",
  held: "whether readers see it yet",
  date: "the edition’s date",
  breaking: "the line of what has just happened",
  running: "the live blogs that run",
  top: "what is placed at the top",
  seconds: "the stories beside the lead",
  middle: "what is placed in the middle",
  opinion: "the opinion pieces",
  latest: "the latest stories",
  sections: "the sections’ stories",
  foot: "what is placed at the foot",
  heading: "the heading",
  role: "the role",
  portrait: "the portrait",
  expertise: "what the author knows about",
  languages: "the languages that the author speaks",
  contact: "the ways to reach the author",
  places: "what is placed at the top",
  cards: "the stories listed",
  older: "the way to older stories",
  newer: "the way to newer stories",
  list: "the list’s name",
  number: "the page’s number",
  trail: "the way back up",
  periods: "the periods listed",
  earlier: "the way to earlier days",
  later: "the way to later days",
  months: "the months listed",
  groups: "the names listed",
  to: "where it leads",
  of: "the kind of list",
  language: "the language of the paper",
  items: "the stories told to feed readers",
  urls: "the addresses told to search engines",
  sitemaps: "the sitemaps listed",
  hash: "the file itself",
  bundles: "the parts of the search index",
  records: "the search program",
  stories: "the stories that are searched",
  story: "the story",
  parts: "the stories in it",
  built: "the time of the newest story",
  title: "the title",
  description: "the description",
  words: "what it says",
  markup: "how it is built",
};

/** What stands around the page's own text. */
const frameWords: Readonly<Record<string, string>> = {
  title: "the title in the browser’s tab",
  paper: "the masthead",
  sections: "the navigation",
  footer: "the foot of the page",
  feeds: "the feeds on offer",
  additions: "what stands in templates/",
  lite: "the way to the lite edition",
  style: "the styles",
  policy: "the security policy",
  around: "what stands around it",
};

const told = "what search engines and shared links are told";

/** Fields that are called alike and hold something else on other pages. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  front: { lead: "the lead story" },
  list: { blocks: "what is told of it" },
  updates: { older: "the way to older entries", newer: "the way to newer entries", name: "the hours that it is of" },
  standing: { heading: "the title" },
  "search-page": { sections: "the sections on offer" },
};

/**
 * What stands around a page's text is told only where nothing else changed: a new headline is in the title as well.
 * @param kind of the page, by its key
 * @param fields names of a view's fields, as `changedFields` gives them
 */
export function inWords(kind: string, fields: readonly string[]): string[] {
  const own = fields.filter((field) => !field.startsWith("frame."));
  const word = (field: string) =>
    field.startsWith("frame.")
      ? (frameWords[field.slice("frame.".length)] ?? told)
      : (elsewhere[kind]?.[field] ?? words[field] ?? apart(field));
  return [...new Set((own.length > 0 ? own : fields).map(word))];
}

/** Whether only what stands around the page's own text changed. */
export const isFrameOnly = (fields: readonly string[]): boolean =>
  fields.length > 0 && fields.every((field) => field.startsWith("frame."));

/** A field that has no words of its own here: its name, taken apart. */
const apart = (field: string): string =>
  field
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-.]/g, " ")
    .toLowerCase();

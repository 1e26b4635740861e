/**
 * NITF 3.6, the News Industry Text Format of the IPTC (https://iptc.org/standards/nitf/): elements in the order of its DTD. What
 * it has no element for stands in `meta`, by the names of the paper's own fields.
 */
import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";
import { inItalics } from "../in-italics.ts";
import { xml, type Markup } from "../xml.ts";
import { originOf } from "./origin-of.ts";
import { plainLine } from "./plain-line.ts";
import { correctionNitf, leadNitf, shortTime, textNitf } from "./text-nitf.ts";

export const nitf = (story: ExchangedStory): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${
    xml`<nitf version="-//IPTC//DTD NITF 3.6//EN" baselang="${story.language}">
${headOf(story)}
<body>
${bodyHead(story)}
<body.content>
${lines([...(story.lead ? [leadNitf(story.lead)] : []), ...textNitf(story)])}</body.content>
</body>
</nitf>
`.xml
  }`;

const lines = (all: readonly Markup[]): Markup[] => all.map((each) => xml`${each}\n`);

function headOf(story: ExchangedStory): Markup {
  const { address, paper, section, topics, published, thread } = story;
  const told: readonly (readonly [name: string, content: string | undefined])[] = [
    ["generator", "Dateline"],
    ["thread", thread?.url],
    ["adds", thread?.adds && plainLine(thread.adds)],
    ["translation-of", story.original?.url],
    ["sponsor", story.sponsor],
    ...(story.points ?? []).map((point) => ["point", plainLine(point)] as const),
  ];
  return xml`<head>
<title>${plainLine(story.headline)}</title>
${lines(told.flatMap(([name, content]) => (content ? [xml`<meta name="${name}" content="${content}"/>`] : [])))}<tobject tobject.type="news"><tobject.property tobject.property.type="${story.kind}"/></tobject>
<docdata management-status="usable">
<doc-id regsrc="${new URL(paper.url).host}" id-string="${address}"/>
<date.issue norm="${shortTime(published)}"/>
<date.release norm="${shortTime(published)}"/>
${lines(thread ? [xml`<series series.name="${thread.name}"/>`] : [])}<doc.copyright holder="${paper.name}"/>
<doc.rights owner="${paper.name}" limitations="${paper.licence}"/>
${lines(topics.length > 0 ? subjectsOf(topics) : [])}</docdata>
<pubdata type="web" date.publication="${shortTime(published)}" name="${paper.name}" position.section="${section.name}" ex-ref="${address}"/>
${lines(story.revised === undefined ? [] : [xml`<revision-history name="${paper.name}" function="update" norm="${shortTime(story.revised)}"/>`])}</head>`;
}

/** Topics as keywords, which every system reads, and once more with their pages, whose addresses are the same in every language. */
const subjectsOf = (topics: ExchangedStory["topics"]): Markup[] => [
  xml`<key-list>${topics.map(({ name }) => xml`<keyword key="${name}"/>`)}</key-list>`,
  xml`<identified-content>${topics.map(({ name, url }) => xml`<classifier type="topic" value="${url}">${name}</classifier>`)}</identified-content>`,
];

function bodyHead(story: ExchangedStory): Markup {
  const { headline, standfirst, italics, authors, byline, place } = story;
  const origin = originOf(story);
  return xml`<body.head>
<hedline><hl1>${inItalics(headline, italics?.headline, plainLine)}</hl1></hedline>
${lines([
  ...story.corrections.map((correction) => correctionNitf(correction, origin)),
  ...authors.map(({ name }) => xml`<byline><person>${name}</person></byline>`),
  ...(byline ? [xml`<byline>${byline}</byline>`] : []),
  xml`<distributor>${story.paper.name}</distributor>`,
  ...(place ? [xml`<dateline><location>${place}</location></dateline>`] : []),
  xml`<abstract><p>${inItalics(standfirst, italics?.standfirst, plainLine)}</p></abstract>`,
])}</body.head>`;
}

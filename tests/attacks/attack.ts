/** All attacks as one list: each with its number, the door it tries, and the files that carry it. */
import sharp from "sharp";
import { smallPaperWithLite } from "../built-site.ts";
import { bodies, floods } from "./corpus/bodies.ts";
import { articleFields, entryFields, matters, payloads } from "./corpus/fields.ts";
import { documents, falsePhotos, links, names, photoNames } from "./corpus/files.ts";
import { innocents } from "./corpus/innocents.ts";
import { hostilePaper } from "./corpus/papers.ts";

export interface Attack {
  number: number;
  door: string;
  name: string;
  /** Its own files, relative to the content folder. Several attacks may share one. */
  files: string[];
}

export interface Corpus {
  attacks: Attack[];
  files: Map<string, string | Uint8Array>;
  /** Symbolic links by place, with where they lead. */
  links: Map<string, string>;
}

export const innocentPath = "/2026/10/01/innocent/";
/** Others, in forms that have style sheets of their own. */
const innocentForms: Record<string, string> = {
  review: "kind: review\nreview: { work: A Book, type: book, rating: 3 }\npoints: [It is good.]",
  sponsored: "kind: sponsored\nsponsor: A Maker",
  obituary: "kind: obituary\nlife: { name: A Person, born: 1935-03-14, died: 2026-09-28 }",
  opinion: "kind: opinion",
};
/** Parts of a story that have style sheets of their own. */
const innocentParts = `Words.

:::gallery
![A square](square.jpg "A square, Auvery, October 1, 2026.")
:::

:::pull-quote{by="A Person"}
Words.
:::
`;
export const innocentFormPaths = Object.keys(innocentForms).map((form) => `/2026/10/01/innocent-${form}/`);
const sectionCount = Object.keys(payloads).length;
const sectionOf = (number: number) => (number % (sectionCount + 1) === 0 ? "world" : `s${number % (sectionCount + 1)}`);

/** Puts an attack's own call and host into its words. */
export function armed(text: string, number: number): string {
  return text
    .replaceAll("PWN", `__pwned(${number})`)
    .replaceAll("EVIL", `evil-${number}.example`)
    .replace(/base64\(((?:[^()]|\([^()]*\))*)\)/g, (_, inner: string) => Buffer.from(inner).toString("base64"));
}

const quoted = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** What the desk refuses wherever it stands. */
const noLetters = /[\u0000-\u0008\u000b\u000e-\u001f\ufffe]/g;
const isPrintable = (text: string) => text === text.replace(noLetters, "");

/** An article whose front matter is in order, but for the given lines. */
function article(number: number, matter: string, body: string): string {
  const given = new Set(matter.match(/^[\w-]+(?=:)/gm));
  const usual = {
    // The same for all, so that one card is drawn for all of a section.
    headline: "An attack",
    summary: "What an attack looks like.",
    section: sectionOf(number),
    published: "2026-01-02 10:00",
  };
  const lines = Object.entries(usual)
    .filter(([field]) => !given.has(field))
    .map(([field, value]) => `${field}: ${value}`);
  return `---\n${[...lines, matter].filter(Boolean).join("\n")}\n---\n${body}\n`;
}

/** A field of an author, a topic or a page as it stands in front matter; those of a portrait are one to a line. */
function matterOf(field: string, value: string): string {
  if (field === "expertise") return `expertise: [${value}]`;
  if (field === "portrait.alt") return `portrait:\n  file: square.jpg\n  alt: ${value}`;
  return field === "portrait.credit" ? `  credit: ${value}` : `${field}: ${value}`;
}

const articleFile = (number: number) =>
  `articles/2026/${String(1 + (number % 9)).padStart(2, "0")}/02-attack-${number}.md`;

export async function corpus(): Promise<Corpus> {
  const attacks: Attack[] = [];
  const files = new Map<string, string | Uint8Array>();
  const symbolic = new Map<string, string>();
  const add = (door: string, name: string, carriers: (number: number) => Record<string, string | Uint8Array>) => {
    const number = attacks.length + 1;
    const own = carriers(number);
    for (const [file, content] of Object.entries(own)) files.set(file, content);
    attacks.push({ number, door, name, files: Object.keys(own) });
    return number;
  };
  const square = await picture("", {});

  for (const [door, each] of Object.entries(bodies)) {
    for (const [name, body] of Object.entries(each))
      add(door, name, (number) => ({ [articleFile(number)]: article(number, "", armed(body, number)) }));
  }
  for (const [name, body] of Object.entries(floods))
    add("floods", name, (number) => ({ [articleFile(number)]: article(number, "", body) }));
  for (const [door, each] of Object.entries(matters)) {
    for (const [name, matter] of Object.entries(each))
      add(door, name, (number) => ({ [articleFile(number)]: article(number, armed(matter, number), "Words.") }));
  }

  for (const [name, payload] of Object.entries(payloads)) {
    const fields = new Map<string, string>();
    const carrier = articleFile(attacks.length + 1);
    for (const field of articleFields) {
      const number = add(`article: ${field}`, name, () => ({ [carrier]: "" }));
      fields.set(field, quoted(armed(payload, number)));
    }
    const of = (field: (typeof articleFields)[number]) => fields.get(field) ?? "";
    files.set(
      carrier,
      article(
        attacks.length,
        [
          `headline: ${of("headline")}`,
          `summary: ${of("summary")}`,
          `byline: ${of("byline")}`,
          `dateline: ${of("dateline")}`,
          `photo: { file: square.jpg, alt: ${of("photo.alt")}, caption: ${of("photo.caption")}, credit: ${of("photo.credit")} }`,
          `corrections: [{ at: 2026-11-01, text: ${of("corrections")} }]`,
          `points: [${of("points")}]`,
          `short-headline: ${of("short-headline")}`,
          `web-headline: ${of("web-headline")}`,
          `kind: review`,
          `review: { work: ${of("review.work")}, type: book, by: ${of("review.by")}, rating: 3 }`,
        ].join("\n"),
        "Words.",
      ),
    );
    for (const [folder, own] of Object.entries(entryFields)) {
      const file = `${folder}/entry-${Object.keys(payloads).indexOf(name)}.md`;
      const matter = own.map((field) => {
        const number = add(`${folder}: ${field}`, name, () => ({ [file]: "" }));
        return matterOf(field, quoted(armed(payload, number)));
      });
      files.set(file, `---\n${matter.join("\n")}\n---\nWords.\n`);
    }
  }
  // The entries must stand in an article to be seen on its page.
  const entries = [...Object.values(payloads).entries()].flatMap(([at, payload]) => (isPrintable(payload) ? [at] : []));
  for (const at of entries)
    files.set(
      `articles/2026/10/02-entry-${at}.md`,
      article(at, `authors: [entry-${at}]\ntopics: [entry-${at}]`, "Words."),
    );

  for (const [name, payload] of Object.entries(payloads)) {
    const texts = pictureFields.map(
      (field) =>
        [
          field,
          armed(
            payload,
            add(`picture: ${field}`, name, (number) => ({
              [`photos/metadata-${Object.keys(payloads).indexOf(name)}.jpg`]: "",
              [articleFile(number)]: "",
            })),
          ),
        ] as const,
    );
    const [file, carrier] = [`metadata-${Object.keys(payloads).indexOf(name)}.jpg`, attacks.at(-1)?.files[1] ?? ""];
    for (const attack of attacks.slice(-pictureFields.length)) {
      for (const own of attack.files) if (own.startsWith("articles/") && own !== carrier) files.delete(own);
      attack.files = [`photos/${file}`, carrier];
    }
    files.set(`photos/${file}`, await picture(name, Object.fromEntries(texts)));
    files.set(carrier, article(attacks.length, `photo: { file: ${file} }`, `![](${file})`));
  }

  for (const [name, written] of Object.entries(names)) {
    add("file names", name, (number) => {
      const file = armed(written, number);
      const entry = file.startsWith("authors") || file.startsWith("topics") ? "name: An entry" : "title: A page";
      return { [file]: file.startsWith("articles") ? article(number, "", "Words.") : `---\n${entry}\n---\nWords.\n` };
    });
  }
  for (const [name, written] of Object.entries(photoNames)) {
    add("photo names", name, (number) => {
      const file = armed(written, number);
      return {
        [`photos/${file}`]: square,
        [articleFile(number)]: article(number, `photo: { file: ${quoted(file)}, alt: x }`, "Words."),
      };
    });
  }
  for (const [name, { file, content }] of Object.entries(falsePhotos)) {
    add("false photos", name, (number) => ({
      [`photos/${file}`]: armed(content, number),
      [articleFile(number)]: article(number, `photo: { file: ${file}, alt: x }`, "Words."),
    }));
  }
  for (const [name, { file: written, content }] of Object.entries(documents)) {
    add("documents", name, (number) => {
      const file = armed(written, number);
      return {
        [`documents/${file}`]: armed(content, number),
        [articleFile(number)]: article(
          number,
          "",
          `::document{file=${quoted(file).replaceAll('\\"', "&quot;").replaceAll("\\n", "&#10;")} title="A file"}`,
        ),
      };
    });
  }
  for (const [name, { file, to }] of Object.entries(links)) {
    add("symbolic links", name, () => ({ [file]: "" }));
    files.delete(file);
    symbolic.set(file, to);
  }

  // What is no letter would have the paper refused as a whole, and nothing be printed; in articles it is tried.
  const own = (text: string, field: string) =>
    quoted(
      armed(
        text.replace(noLetters, ""),
        add("paper", field, () => ({})),
      ),
    );
  const sections = Object.entries(payloads).map(
    ([name, payload], at) =>
      `  - { id: s${at + 1}, name: ${own(payload, `section name: ${name}`)}, summary: ${own(payload, `section summary: ${name}`)} }`,
  );
  files.set(
    "paper.yaml",
    `name: ${own(hostilePaper.name, "name")}
motto: ${own(hostilePaper.motto, "motto")}
site: https://paper.example
timezone: Europe/Oslo
sections:
  - { id: world, name: World }
${sections.join("\n")}
dateline: { stand-alone: [${own(hostilePaper.standAlone, "stand-alone")}] }
pages: [${entries.map((at) => `entry-${at}`).join(", ")}]
licence: ${own(hostilePaper.licence, "licence")}
exchange: [ninjs, nitf, markdown, data, oembed]
security: { contact: [holes@paper.example], policy: entry-3 }
`,
  );
  files.set("photos/square.jpg", square);
  files.set("documents/figures.csv", "a,b\n");
  const { headline, summary, byline, caption, correction, body } = innocents;
  files.set(
    "articles/2026/10/01-innocent.md",
    article(
      0,
      `headline: ${quoted(headline)}\nsummary: ${quoted(summary)}\nbyline: ${quoted(byline)}\nphoto: { file: square.jpg, alt: A square., caption: ${quoted(caption)} }\ncorrections: [{ at: 2026-11-01, text: ${quoted(correction)} }]`,
      `${Object.keys(body).join("\n\n")}\n\n::video{src="https://www.youtube.com/watch?v=aaaaaaaaaaa" title="A video"}\n\n::document{file="figures.csv" title="Figures"}`,
    ),
  );
  for (const [form, matter] of Object.entries(innocentForms))
    files.set(
      `articles/2026/10/01-innocent-${form}.md`,
      article(0, `headline: A good ${form}\n${matter}`, innocentParts),
    );
  return { attacks, files, links: symbolic };
}

/** A good paper with some of its fields replaced. */
export function paperWith(fields: Record<string, string>): string {
  const kept = smallPaperWithLite
    .replace(/^sections:\n(?: .*\n)+/m, "sections: [{ id: world, name: World }]\n")
    .split("\n")
    .filter((line) => !Object.keys(fields).includes(line.split(":")[0] ?? ""));
  return [...kept, ...Object.entries(fields).map(([field, value]) => `${field}: ${value}`)].join("\n");
}

const pictureFields = ["description", "credit", "creator", "rights", "alt", "city", "source type"] as const;

/** A small JPEG with the given words in its XMP. */
async function picture(seed: string, words: Record<string, string>): Promise<Uint8Array> {
  const text = (value = "") =>
    value
      .toWellFormed()
      .replace(/[^\t\n\r\u0020-\ufffd]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;");
  const alternative = (value?: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt>`;
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:description>${alternative(words["description"])}</dc:description><dc:rights>${alternative(words["rights"])}</dc:rights><dc:creator><rdf:Seq><rdf:li>${text(words["creator"])}</rdf:li></rdf:Seq></dc:creator>
<photoshop:Credit>${text(words["credit"])}</photoshop:Credit><photoshop:City>${text(words["city"])}</photoshop:City><Iptc4xmpCore:AltTextAccessibility>${alternative(words["alt"])}</Iptc4xmpCore:AltTextAccessibility><Iptc4xmpExt:DigitalSourceType>${text(words["source type"])}</Iptc4xmpExt:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  // A colour of its own, so that no two pictures are one file.
  const shade = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 0x336699);
  const plain = sharp({
    create: { width: 48, height: 32, channels: 3, background: `#${shade.toString(16).padStart(6, "0")}` },
  }).jpeg();
  return (seed ? plain.withXmp(xmp) : plain).toBuffer();
}

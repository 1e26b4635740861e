/** A small paper whose every field holds a word that is wider than a telephone, in Latin and in Arabic letters, and pictures of every shape. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { build, smallPaperWithLite, writePaper } from "../built-site.ts";
import { Repository } from "../site/dated-repository.ts";

/** A word of 80 letters, none of them narrow, and words of the world's longer languages. */
export const eighty = "Mondscheinwanderw".repeat(5).slice(0, 80);
const german = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
const finnish = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas";
/** As long as Arabic words are, and drawn out. One drawn out by fifty strokes Chromium 156 cannot part everywhere: it sets the end of its line twice. */
const arabic = `أفاستسقينا${"ـ".repeat(12)}كموها`;
const address = `https://example.org/${"a-long-way-to-go_".repeat(8)}?q=${eighty}`;

interface Script {
  language: "en" | "ar";
  /** Every second headline has another one. */
  words: string[];
  /** Words between which a long one stands. */
  sentence: (word: string) => string;
}

const latin: Script = {
  language: "en",
  words: [eighty, german, finnish],
  sentence: (word) => `The court strikes ${word} down, and Wohnungsbaugesellschaften warn.`,
};
const arab: Script = {
  language: "ar",
  words: [arabic, eighty, german],
  sentence: (word) => `قالت المحكمة إن ${word} لا يسري، وحذّرت Wohnungsbaugesellschaften من ذلك.`,
};

const sections = ["home", "world", "business", "science", "culture", "sport"];
export const shapes = {
  "plain.jpg": [1800, 1200],
  "small.jpg": [60, 40],
  "middling.jpg": [500, 375],
  "upright.jpg": [1200, 1800],
  "tall.jpg": [500, 4000],
  "panorama.jpg": [4000, 500],
  "clear.png": [1200, 800],
} as const;
const pictures = Object.keys(shapes);
const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("The list is empty.");
  return found;
};

const fields = (script: Script, at: number, more = "") => {
  const word = pick(script.words, at);
  const photo =
    at % 3 === 2
      ? ""
      : `photo: { file: ${pick(pictures, at)}, alt: "${script.sentence(word)}", caption: "${script.sentence(word)} (${word})" }\n`;
  return `headline: "${script.sentence(word)}"\nsummary: "${script.sentence(word)}"\ntopics: [${script.words.map((topic) => topic.toLowerCase()).join(", ")}]\n${script.language === "en" ? "" : `language: ${script.language}\n`}${photo}${more}`;
};
const pad = (number: number) => String(number).padStart(2, "0");
const storyFile = (script: Script, at: number) => `articles/2026/11/${pad(1 + (at % 20))}-${script.language}-${at}.md`;
export const storyPath = (language: "en" | "ar", at: number) => `/2026/11/${pad(1 + (at % 20))}/${language}-${at}/`;

const plainStory = (script: Script, at: number) =>
  `---\n${fields(script, at, `section: ${pick(sections, at)}\nauthors: [long-name]\npublished: 2026-11-${pad(1 + (at % 20))} ${pad(at % 24)}:30\n${at % 9 === 8 ? "kind: opinion\n" : ""}${at < 6 ? "thread: long-thread\n" : ""}`)}---\n${script.sentence(pick(script.words, at))}\n`;

/** Everything that an article can hold. */
const body = (script: Script) => {
  const [word = "", other = "", third = ""] = script.words;
  const says = script.sentence;
  const picture = (file: string) => `![${says(word)}](${file} "${says(word)} (${other})")`;
  return `${says(word)} *${word}* **${other}** [${third}](/world/) and \`${word}\` and [${address}](${address}).[^1]

## ${says(word)}

### ${other}

- ${word}
- ${says(other)}

1. ${word}
2. ${says(third)}

> ${says(word)}

| ${word} | ${other} |
|---|---:|
| ${third} | 1 |
| ${address} | ${word} |

\`\`\`
${word} ${other} ${third}
\`\`\`

${pictures.map(picture).join("\n\n")}

:::gallery
${pictures.slice(1, 4).map(picture).join("\n")}
:::

:::gallery
${pictures.slice(3).map(picture).join("\n")}
:::

:::pull-quote{by="${word}"}
${says(word)}
:::

::::fact-box{title="${says(word)}"}
- ${word}: ${other}

| ${word} | ${other} |
|---|---|
| ${third} | 1 |

:::pull-quote
${word}
:::
::::

:::note
${says(word)} ${address}
:::

:::post{url="${address}" by="${word}" at="2026-11-20"}
${says(word)} ${address}
:::

::video{src="${address}" title="${says(word)}" by="${word}" poster="plain.jpg"}

::video{src="https://videos.example/one" title="${word}"}

::document{file="sums.csv" title="${says(word)}"}

[^1]: ${says(word)} ${address}
`;
};

const fullStory = (script: Script, text = body(script)) =>
  `---\n${fields(script, 0, `section: home\nauthors: [long-name, other-name]\ndateline: "${script.words[0]}, ${script.words[1]}"\npublished: 2026-11-21 08:00\nupdated: 2026-11-22 09:00\nthread: long-thread\nadds: "${script.sentence(script.words[0] ?? "")}"\nformerly: [2026/11/21/once-${script.language}]\ncorrections:\n  - { at: 2026-11-22 10:00, text: "${script.sentence(script.words[0] ?? "")}" }\n`)}---\n${text}`;

const live = (script: Script) =>
  `---\n${fields(script, 1, "section: world\nbyline: " + script.words[1] + "\npublished: 2026-11-20 08:00\nkind: live\n")}---\n${script.sentence(script.words[0] ?? "")}\n\n${Array.from({ length: 24 }, (_, at) => `## ${pad(8 + Math.floor(at / 4))}:${pad((at % 4) * 15)} ${at % 5 ? "" : "! "}${script.sentence(pick(script.words, at))}\n\n${script.sentence(pick(script.words, at))}\n`).join("\n")}`;

const settings = () => {
  const [word, other, third] = latin.words;
  const names = (script: Script) =>
    sections
      .map(
        (id, at) =>
          `{ id: ${id}, name: "${pick(script.words, at)}", summary: "${script.sentence(pick(script.words, at))}" }`,
      )
      .join(", ");
  return `${smallPaperWithLite.replace(/name: The Test[^]*?timezone/, `name: ${german}\nmotto: "${word}"\nsite: https://test.example\ntimezone`).replace(/sections:[^]*?licence: .*/, `sections: [${names(latin)}]\nlicence: "© ${other} ${third}"`)}editions: [{ language: ar, name: ${arabic}, motto: "${arabic}", licence: "© ${arabic}", sections: [${names(arab)}] }]\npages: [long-page]\n`;
};

const files = (script: Script): Record<string, string> => {
  const [word = "", other = ""] = script.words;
  const says = script.sentence;
  const below = script.language === "en" ? "" : `${script.language}/`;
  return {
    ...Object.fromEntries(Array.from({ length: 44 }, (_, at) => [storyFile(script, at), plainStory(script, at)])),
    [`articles/2026/11/21-full-${script.language}.md`]: fullStory(script),
    [`articles/2026/11/20-live-${script.language}.md`]: live(script),
    [`articles/2026/11/24-draft-${script.language}.md`]: `---\n${fields(script, 0, "section: home\nauthors: [long-name]\npublished: 2026-11-24 08:00\ndraft: true\n")}---\n${says(word)}\n`,
    [`authors/${below}long-name.md`]: `---\nname: ${word} ${other}\nrole: ${other}\nsummary: "${says(word)}"\n---\n${says(word)}\n`,
    [`authors/${below}other-name.md`]: `---\nname: ${other}\n---\n${says(word)}\n`,
    [`topics/${below}${eighty.toLowerCase()}.md`]: `---\nname: "${word}"\nsummary: "${says(word)}"\n---\n${says(other)}\n`,
    [`threads/${below}long-thread.md`]: `---\nname: "${says(word)}"\nsummary: "${says(word)}"\n---\n${says(other)}\n`,
    [`pages/${below}long-page.md`]: `---\ntitle: "${word}"\nsummary: "${says(other)}"\n---\n## ${says(word)}\n\n${says(word)} ${address}\n\n| ${word} | ${other} |\n|---|---|\n| ${word} | 1 |\n`,
  };
};

/** The paper as readers get it, and as a preview shows it. */
export interface WidePaper {
  folder: string;
  printed: string;
  previewed: string;
}

export async function printWidePaper(): Promise<WidePaper> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-wide-"));
  const content = join(folder, "content");
  const drawn = await Promise.all(
    Object.entries(shapes).map(async ([file, [width, height]]) => {
      const clear = file.endsWith(".png");
      const picture = sharp({
        create: { width, height, channels: clear ? 4 : 3, background: clear ? "#00000000" : "#5a7d8c" },
      });
      return [`photos/${file}`, await (clear ? picture.png() : picture.jpeg()).toBuffer()] as const;
    }),
  );
  writePaper(content, {
    "paper.yaml": settings(),
    "documents/sums.csv": "a,b\n",
    ...Object.fromEntries(drawn),
    ...files(latin),
    ...files(arab),
    "articles/2026/11/24-de.md": `---\nheadline: ${german} fällt\nsummary: Es war lang.\nsection: home\npublished: 2026-11-24 08:00\nlanguage: de\n---\nEs ist vorbei.\n`,
  });
  // As it was at first, so that its history has lines struck out and put in.
  const full = (["en", "ar"] as const).map((language) => join("articles/2026/11", `21-full-${language}.md`));
  const now = Object.fromEntries(full.map((file) => [file, readFileSync(join(content, file), "utf8")]));
  const repository = new Repository(folder, content);
  repository.write("2026-11-21T09:00:00+01:00", {
    [full[0] ?? ""]: fullStory(latin, latin.sentence(german)),
    [full[1] ?? ""]: fullStory(arab, arab.sentence(german)),
  });
  repository.write("2026-11-22T09:00:00+01:00", now);
  const print = async (out: string, more: Record<string, string> = {}) => {
    const { code, stdout, stderr } = await build({
      DATELINE_CONTENT: content,
      DATELINE_OUT: join(folder, out),
      DATELINE_CACHE: join(folder, "cache"),
      ...more,
    });
    if (code !== 0) throw new Error(stdout + stderr);
    return join(folder, out);
  };
  return { folder, printed: await print("printed"), previewed: await print("previewed", { DATELINE_PREVIEW: "1" }) };
}

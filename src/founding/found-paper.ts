/** The files of a founded paper, by their paths in its folder. Nothing is written here. */
import { articleFile } from "../desk/files/article-file.ts";
import { jsonSchemas, schemaFolder } from "../desk/fields/json-schemas.ts";
import { yamlText } from "../desk/source/yaml-text.ts";
import { newestForm } from "../paper/forms.ts";
import { slugOf } from "../paper/slug-of.ts";
import { editorFiles } from "./editor-files.ts";
import type { FoundingOrder } from "./founding-order.ts";
import { foundingWordsOf, otherFoundingLanguage } from "./founding-words-of.ts";
import { ingestYaml } from "./ingest-yaml.ts";
import { hostFiles } from "./hosts/host-files.ts";
import { newsroomReadme } from "./newsroom-readme.ts";
import { paperYaml } from "./paper-yaml.ts";

export function foundPaper(order: FoundingOrder): Record<string, string> {
  return {
    ...contentFiles(order),
    "content/articles/.gitkeep": "",
    "content/photos/.gitkeep": "",
    "public/.gitkeep": "",
    "package.json": packageJson(order),
    ".gitignore": "node_modules/\n/dist/\n/.dist.press/\n/dist-changes/\n/*.state\n/.dateline/\n/report/\n",
    ".npmrc":
      "fund=false\naudit=false\n# Dateline brings the Node that it runs on: npm's warnings about an older one help nobody.\nloglevel=error\n",
    "README.md": newsroomReadme(order),
    ...editorFiles,
    ...hostFiles[order.host].files,
    ...Object.fromEntries(
      Object.entries(jsonSchemas()).map(([name, schema]) => [`content/${schemaFolder}/${name}`, schema]),
    ),
  };
}

/** What stands in `content/`: the paper, its first author, a word to readers, and what the newsroom is to write itself. */
function contentFiles({ name, language, timezone, site, sections, now }: FoundingOrder): Record<string, string> {
  const { motto, licence, editors, welcome, first, pages } = foundingWordsOf(language);
  const [year = "", month = "", day = ""] = now.slice(0, 10).split("-");
  const article = (slug: string) => `content/articles/${year}/${month}/${day}-${slug}.md`;
  const other = otherFoundingLanguage(language);
  const common = {
    section: sections[0]?.id ?? "",
    topics: [],
    authors: [editors.id],
    published: now,
    ...(other !== undefined && { language: other }),
  } as const;
  return {
    "content/paper.yaml": paperYaml({
      name: yamlText(name),
      motto: yamlText(motto(name)),
      site: yamlText(site),
      timezone,
      language,
      sections: sections.map((section) => `\n  - id: ${section.id}\n    name: ${yamlText(section.name)}`).join(""),
      pages: `[${pages.map(({ id }) => id).join(", ")}]`,
      licence: yamlText(licence(name, year)),
      format: String(newestForm),
    }),
    "content/ingest.yaml": ingestYaml({ sections }),
    [`content/authors/${editors.id}.md`]: `---\nname: ${yamlText(editors.name)}\nsummary: ${yamlText(editors.summary(name))}\n---\n`,
    [article(welcome.slug)]: articleFile({
      ...common,
      headline: welcome.headline(name),
      summary: welcome.summary,
      kind: "explainer",
      body: welcome.body(name),
    }),
    [article(first.slug)]: articleFile({
      ...common,
      headline: first.headline,
      summary: first.summary,
      kind: "explainer",
      draft: true,
      body: first.body,
    }),
    ...Object.fromEntries(
      pages.map(({ id, title, summary, body }) => [
        `content/pages/${id}.md`,
        `---\ntitle: ${yamlText(title)}\nsummary: ${yamlText(summary)}\ndraft: true\n---\n${body(name)}\n`,
      ]),
    ),
  };
}

/** The commands of a newsroom, as the handbook names them. */
const commands = [
  "start",
  "dev",
  "check",
  "new",
  "import",
  "ingest",
  "build",
  "report",
  "comment",
  "held",
  "state",
  "hosts",
  "publish",
  "verify",
  "schemas",
] as const;

const packageJson = ({ name, program }: FoundingOrder): string =>
  `${JSON.stringify(
    {
      name: packageName(name),
      private: true,
      type: "module",
      dependencies: { dateline: program },
      scripts: {
        ...Object.fromEntries(commands.map((command) => [command, `dateline ${command}`])),
        test: "dateline check && dateline build && dateline verify --printed",
      },
      // What is compiled for this machine comes along: no script need run for it.
      allowScripts: { koffi: false },
    },
    null,
    2,
  )}\n`;

/** What npm takes as a name: of a name in another script there may be nothing left. */
const packageName = (name: string): string =>
  slugOf(name.normalize("NFKD").replace(/\p{M}/gu, ""))
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .join("-") || "paper";

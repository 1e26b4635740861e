/** `dateline init DIR`: founds a paper, a folder that builds, previews and deploys itself. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { paperIn } from "../archive/contents/paper-files.ts";
import { pagesLeftOut } from "../desk/import/pages-left-out.ts";
import { storiesIn, type FolderStories } from "../desk/import/sites/folder-stories.ts";
import { siteProposes } from "../desk/import/sites/site-proposes.ts";
import { printableLines, terminal } from "../desk/terminal-text.ts";
import { hostFiles } from "../founding/hosts/host-files.ts";
import { commitPaper, layPaper } from "../founding/settle.ts";
import { say } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";
import { running, type ExitCode } from "./line/command.ts";
import { Misunderstanding, readCommand } from "./line/command-line.ts";
import { foundingOrder } from "./line/founding-questions.ts";
import { tellImport } from "./telling/tell-import.ts";

const line = {
  command: "dateline init",
  says: "Founds a paper: a folder that builds, previews and deploys itself. What is not given is asked at a terminal.",
  takes: "halden-post",
  options: {
    name: { type: "string", value: '"Halden Post"', says: "the paper’s name" },
    language: { type: "string", value: "en", says: "its language" },
    timezone: { type: "string", value: "Europe/Oslo", says: "the time zone in which it is written" },
    site: { type: "string", value: "https://www.example.org", says: "its public address" },
    sections: { type: "string", value: '"World, Sport"', says: "the names of its sections, in their order" },
    host: {
      type: "string",
      value: "github-pages",
      says: "where it is published: github-pages, gitlab-pages, netlify, cloudflare, s3, server",
    },
    import: { type: "boolean", default: false, says: "imports the Markdown files that lie in the folder already" },
    yes: { type: "boolean", default: false, says: "asks nothing, and takes what is proposed" },
  },
} as const;

await running(found);

async function found(settings: PressSettings): Promise<ExitCode> {
  const { values, positionals } = readCommand(line);
  const [folderName, ...more] = positionals;
  if (folderName === undefined || more.length > 0)
    throw new Misunderstanding("Write the folder that the paper is to lie in: dateline init halden-post");
  const folder = resolve(settings.standing, folderName);
  const { stories: texts, pages } = inTheWay(folder);
  // What the site says is asked of it where its stories are to come in.
  const asks = texts.length > 0 && (values.import || (!values.yes && process.stdin.isTTY));
  const proposes = asks ? await siteProposes(folder, texts) : { sections: [] };
  const order = await foundingOrder(values, { folder, texts: texts.length, proposes }, settings);
  const files = layPaper(folder, order);
  if (order.imports) {
    await importTexts(folder, texts, settings);
    const left = pagesLeftOut(pages, " of the site");
    if (left !== undefined) say(printableLines(`${left}\n\n`));
  }
  const { committed, remark } = commitPaper(folder, order.name);
  const here = relative(settings.standing, folder) || ".";
  const shown = /[\s'"]/.test(here) ? `"${here}"` : here;
  say(
    printableLines(
      [
        `${order.name} is founded in ${here}: ${files} files${committed ? ", in a git repository with its first commit" : ""}.`,
        ...(remark === undefined ? [] : [remark]),
        "",
        "What to do next:",
        ...(here === "." ? [] : [`  cd ${shown}`]),
        "  npm install",
        "  npm run dev        the writing desk, at http://localhost:4321",
        ...(texts.length > 0 && !order.imports
          ? [
              `  npm run import -- ${texts
                .slice(0, 3)
                .map((file) => JSON.stringify(file))
                .join(" ")}${texts.length > 3 ? " …" : ""}   ${texts.length} Markdown files lay here before`,
            ]
          : []),
        "",
        "To publish it:",
        ...hostFiles[order.host].steps.map((step) => `  - ${step}`),
        "",
      ].join("\n"),
    ),
  );
  return 0;
}

/** Makes articles of what lay in the folder before. */
async function importTexts(folder: string, texts: readonly string[], { now }: PressSettings): Promise<void> {
  const content = join(folder, "content");
  const read = paperIn(content);
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join(" "));
  await tellImport({
    content,
    paper: read.paper,
    now,
    files: texts.map((name) => ({ path: join(folder, name), name })),
    photos: [],
    sections: { named: new Map() },
    draft: false,
    again: false,
    dry: false,
  });
  say(terminal`\n`);
}

/** What lies in the folder already and may stay. @throws a `Misunderstanding` where it is somebody's paper, or another program */
function inTheWay(folder: string): FolderStories {
  if (!existsSync(folder)) return { stories: [], pages: [] };
  const names = readdirSync(folder);
  const taken = ["content", "package.json"].filter((name) => names.includes(name));
  if (names.includes("content") && !existsSync(join(folder, "content", "paper.yaml")))
    throw new Misunderstanding(
      `${folder} has content already, which is another system’s: nothing was written. Found the paper in another folder, and there write: npm run import -- ${JSON.stringify(folder)}`,
    );
  if (taken.length > 0)
    throw new Misunderstanding(
      `${folder} has ${taken.join(" and ")} already: nothing was written. Found the paper in another folder${taken.includes("content") ? ", or bring this one up to date: npm update dateline" : ""}.`,
    );
  return storiesIn(folder);
}

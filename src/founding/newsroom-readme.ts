/** The README of a founded paper, for its newsroom. */
import type { FoundingOrder } from "./founding-order.ts";
import { hostFiles } from "./hosts/host-files.ts";

export const newsroomReadme = ({ name, host }: FoundingOrder): string => `# ${name}

The paper is what lies in \`content/\`: articles, pictures, authors, and \`paper.yaml\` with its name, its address and its sections. [The handbook](content/README.md) tells editors how everything is written. The program that prints it is [Dateline](https://www.npmjs.com/package/dateline), a package that is brought up to date like any other.

| type | and |
|---|---|
| \`npm install\` | the program is fetched, once at the beginning |
| \`npm run dev\` | the writing desk at http://localhost:4321: every file that you save shows in the open browser, drafts too |
| \`npm run new -- "Headline"\` | a new article, as a draft |
| \`npm run check\` | every problem is told, with its place and the way out |
| \`npm run build\` | the paper is printed to \`dist/\`, if nothing is wrong |
| \`npm test\` | check, print, and a look at every link of what was printed |

## First days

1. \`npm run dev\`, and read the draft in \`content/articles/\` beside its file: it shows what an article can hold.
2. Fill in the pages in \`content/pages/\`. They are drafts; lines that begin with ✎ say what is to be written. Take \`draft: true\` out when a page is ready.
3. Write a first article, and delete the ones that came with the paper.

## Publishing

${hostFiles[host].steps.map((step, at) => `${at + 1}. ${step}`).join("\n")}

Files in \`public/\` (\`ads.txt\`, \`.well-known/\`, verification files) are put at the root of the site as they are.

## Updating

\`npm update dateline\`, then \`npm run check -- --fix\`, then \`npm run schemas\`, which brings the handbook and the editor's schemas up to date. What a newsroom must know of a version is in the package's CHANGELOG. A paper is read as it was written for a whole major version.
`;

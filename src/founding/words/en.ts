import { toWrite } from "../../desk/new-article.ts";
import type { FoundingWords } from "./founding-words.ts";

const words: FoundingWords = {
  sections: [
    { id: "local", name: "Local" },
    { id: "world", name: "World" },
    { id: "business", name: "Business" },
    { id: "culture", name: "Culture" },
    { id: "sport", name: "Sport" },
  ],
  motto: () => "News, as it is found out",
  licence: (name, year) => `© ${year} ${name}`,
  editors: { id: "editors", name: "The editors", summary: (name) => `The newsroom of ${name}.` },
  welcome: {
    slug: "a-new-paper",
    headline: (name) => `${name}: a new paper begins`,
    summary: "The newsroom is at work on the first edition. What it finds out will be told here.",
    body: (name) =>
      `${name} has been founded, and its first stories are being written.

Pages load quickly, on an old telephone too, and can be read without scripts and without a connection. Beside each story the size of the letters and the colours of the page can be set, and nobody is followed from page to page.

What we get wrong we put right in the open: with the story, the time, and what had been written before.`,
  },
  first: {
    slug: "how-a-story-is-written",
    headline: "How a story is written, with all its forms",
    summary: "A draft for the newsroom: look at it beside its file, and write the first story in its place.",
    body: `${toWrite} This draft shows what a story can hold. Write your own in its place, then take the line “draft: true” out of the fields above.

The first paragraph says what happened, where and to whom. Leave an empty line between paragraphs; *emphasis* and **weight** are written with stars, and [a link](https://www.example.org/) with brackets.

"Words that somebody said stand in quotation marks," said Kari Moe, "and the paper sets them as its language does."

## A heading parts a long story

A picture lies in \`content/photos/\`. \`npm run new -- --photo FILE\` takes one in, and gives the lines to paste: its alt text, its caption, and in parentheses whose picture it is.

:::fact-box{title="A box with facts"}
- One to a line
- Each in a few words
:::

:::pull-quote{by="Kari Moe, bread van driver"}
I had forgotten how short the way is.
:::

| Year | Visitors |
|---|---:|
| 2025 | 1,204 |
| 2026 | 3,310 |

:::note
A note tells readers what they should know before they read on.
:::
`,
  },
  pages: [
    {
      id: "about",
      title: "About us",
      summary: "Who makes this paper, for whom, and who pays for it.",
      body: (name) =>
        `${name} reports on what concerns the people who live here.

${toWrite} Who makes the paper: names, and what each of you does.

${toWrite} Who owns it and who pays for it. Readers believe a paper whose money they can see.`,
    },
    {
      id: "contact",
      title: "Contact",
      summary: "How to reach the newsroom, and who answers for the paper.",
      body: () =>
        `${toWrite} The newsroom's address, telephone and e-mail.

${toWrite} Who answers for what is published, by name and address, as the law where you are asks.`,
    },
    {
      id: "privacy",
      title: "Privacy",
      summary: "What the paper knows about you when you read it: next to nothing.",
      body: (name) =>
        `${name} sets no cookies, counts nobody and hands nothing on. Its pages load nothing from other companies, unless you start a video that lies elsewhere.

What you choose beside a story (the size of its letters, the colours), and the stories that you save, are kept on your own device and are never sent to us. Your browser can delete them.

${toWrite} Which host serves the pages, what its servers note of each request, and how long they keep it.

${toWrite} Whom readers can ask, and to whom they can complain.`,
    },
    {
      id: "corrections-policy",
      title: "Corrections policy",
      summary: "What we do when we have got something wrong, and how you can tell.",
      body: () =>
        `When a fact in a story is wrong, we change it and say that we have. The correction stands with the story, with the time, and says what had been written and what is right. It stays there as long as the story does. All of them are listed [on one page](/corrections/).

Slips of spelling that mislead nobody are put right without a note. We do not take stories down because somebody would prefer that they had not appeared.

${toWrite} Where a reader writes who has found a mistake, and when you answer.`,
    },
  ],
};
export default words;

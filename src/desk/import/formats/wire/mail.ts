/** Agencies' e-mail: a message, or a mailbox of them (mbox). The subject is the headline; the text is the story. */
import { createReadStream } from "node:fs";
import { bodyOfHtml } from "../../html/body-of-html.ts";
import { alike } from "../../html/html-words.ts";
import { likeStory } from "../../html/html-tree.ts";
import { paragraphsOf } from "../../html/paragraphs-of.ts";
import { momentOf } from "../../moment-of.ts";
import { readOne } from "../../read-one.ts";
import type { SourceFile } from "../../source-file.ts";
import { emptyStory, type Aside, type Story, type TakeNote } from "../../story.ts";
import { mailPart, textOfBytes, wordsOfField, type MailPart } from "./mail-message.ts";

/** Characters of one message. */
const longestMessage = 40_000_000;

/** Between the messages of a mailbox: who sent it and when, in a line of its own behind an empty one. */
const between = /^From \S{1,320} [^:]{1,60}\d{2}:\d{2}.{0,40}\d{4}/;

export async function* storiesOfMail(source: SourceFile): AsyncGenerator<Story | Aside> {
  for await (const { text, line } of messagesIn(source)) {
    if (text === undefined) yield { aside: "A message of more than 40 MB is not read.", line, lost: true };
    else yield readOne(line, () => storyOf(text, line));
  }
}

/** Bytes stay as they are, each a letter: every part of a message has its own set of characters. */
async function* linesIn(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) continue;
    const pieces = chunk.toString("latin1").split("\n");
    // A line of many chunks is not looked through again with each.
    pieces[0] = rest + (pieces[0] ?? "");
    rest = pieces.pop() ?? "";
    yield* pieces;
  }
  yield rest;
}

/** @yields messages; the text is undefined where it is longer than any is */
async function* messagesIn(source: SourceFile): AsyncGenerator<{ text: string | undefined; line: number }> {
  let message: string[] = [];
  let size = 0;
  let line = 0;
  let begins = 1;
  let isAfterEmpty = true;
  const read = () => ({ text: size > longestMessage ? undefined : message.join("\n"), line: begins });
  for await (const each of linesIn(source.path)) {
    line++;
    if (isAfterEmpty && between.test(each)) {
      if (size > 0) yield read();
      [message, size, begins] = [[], 0, line + 1];
    } else {
      size += each.length + 1;
      if (size <= longestMessage) message.push(each.replace(/^>(>*From )/, "$1"));
      else message = [];
    }
    isAfterEmpty = each.trim() === "";
  }
  if (size > longestMessage || message.some((each) => each.trim() !== "")) yield read();
}

/** Parts in reading order. */
const allParts = (part: MailPart): MailPart[] => [part, ...part.parts.flatMap(allParts)];

/** Fields that say how a letter went, and nothing to readers. */
const ofPost =
  /^(?:received|return-path|delivered-to|mime-version|message-id|content-.*|to|cc|bcc|reply-to|references|in-reply-to|dkim-signature|authentication-results|arc-.*|x-.*|list-.*|precedence|sender|errors-to|user-agent|status|subject|from|date|importance|priority|thread-.*|feedback-id)$/;

function storyOf(text: string, line: number): Story | Aside {
  const message = mailPart(text);
  const field = (name: string) => {
    const written = message.fields.get(name);
    return written === undefined ? undefined : wordsOfField(written).trim() || undefined;
  };
  const headline = (field("subject") ?? "").replace(/^(?:(?:re|aw|fwd?|wg|tr|rv)\s*:\s*)+/i, "");
  const published = momentOf(field("date")?.replace(/\([^()]*\)\s*$/, ""));
  const parts = allParts(message);
  const isText = ({ type, file }: MailPart) => /^text\/(?:plain|html)$/.test(type) && file === undefined;
  const plain = parts.find((part) => isText(part) && part.type === "text/plain");
  const html = parts.find((part) => isText(part) && part.type === "text/html");
  const files = parts.flatMap(({ file, parts: within }) =>
    file !== undefined && within.length === 0 ? [wordsOfField(file)] : [],
  );
  const sender = senderOf(field("from"));
  return {
    ...emptyStory(field("message-id") ?? `mail ${alike(headline)} ${published ?? ""}`, headline),
    line,
    authors: [],
    ...(sender && { agency: sender }),
    published,
    ...(field("content-language") && { language: field("content-language") }),
    notes:
      files.length > 0
        ? [`What was attached to it was left out: ${files.join(", ")}. Save it, and put it into photos/ or documents/.`]
        : [],
    body: (note) => ({ tree: treeOf(plain, html, note) }),
    left: () => [...message.fields.keys()].filter((name) => !ofPost.test(name)),
  };
}

function treeOf(
  plain: MailPart | undefined,
  html: MailPart | undefined,
  note: TakeNote,
): ReturnType<Story["body"]>["tree"] {
  const words = plain ? withoutSignature(textOfBytes(plain.bytes, plain.charset)) : "";
  if (words.trim() !== "") return paragraphsOf(likeStory(words));
  return bodyOfHtml(html ? textOfBytes(html.bytes, html.charset) : "", undefined, note);
}

/** What stands behind a line of two hyphens and a space is of who sent it (RFC 3676, 4.3). */
const withoutSignature = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/\n-- \n[^]*$/, "");

/** The name that stands before the address. */
function senderOf(from: string | undefined): string | undefined {
  const name = from
    ?.replace(/<[^<>]*>/g, "")
    .replace(/^\s*"|"\s*$/g, "")
    .trim();
  return name && !name.includes("@") ? name : undefined;
}

/** The directives that an editor may write: their names, what each needs, and the block that each becomes. */
import { z } from "zod";
import { articleReference, line } from "../../paper/article.ts";
import { hostSourceOf } from "../../paper/safe/host-source.ts";
import { momentSchema } from "../../paper/moment.ts";
import { isCaptionFile } from "../../recordings/recording-kind.ts";

/** Its host goes into what a browser is told it may load, with every page of the site. */
const webAddress = z
  .url({ protocol: /^https?$/, error: "Write the whole address, beginning with https://" })
  .superRefine((address, context) => {
    // What is no address at all has been told.
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || hostSourceOf(address)) return;
    const wrong = /[\\\s]/.test(address)
      ? "An address has neither spaces nor backslashes."
      : `“${hostIn(address)}” is no name of a host, which has letters, digits, dots and hyphens, and at most a port behind it.`;
    const message = `${wrong} Write the address as a browser shows it, beginning with https://`;
    context.addIssue({ code: "custom", message, params: { written: address, suggestion: withPlainHost(address) } });
  });

const hostIn = (address: string): string => address.replace(/^[a-z]+:\/+/i, "").replace(/[/?#].*$/s, "");

/** The same address without what does not belong to its host; undefined where that does not help. */
function withPlainHost(address: string): string | undefined {
  const url = new URL(address);
  url.username = url.password = "";
  url.hostname = url.hostname.replace(/(?<!\.)\.+$/, "");
  return hostSourceOf(url.href) && url.href;
}

const file = z
  .string()
  .regex(/^[^/\\]+$/, "Write the file’s name alone, without a folder.")
  .transform((name) => name.normalize("NFC"));

const captionFile = file.refine(isCaptionFile, "Captions are a file that ends in .vtt, in documents/.");

/** The name of a file in `documents/`, its path, or an address. */
const source = z.string().superRefine((written, context) => {
  if (!/[/:\\]/.test(written) || /^\/documents\/[^/]+$/.test(written)) return;
  for (const { message, ...issue } of webAddress.safeParse(written).error?.issues ?? [])
    context.addIssue({ code: "custom", message, params: "params" in issue ? issue.params : {} });
});

/** Attributes of each directive. Containers hold text between `:::name` and `:::`; leaves are one line, `::name`. */
export const directives = {
  "pull-quote": { form: "container", attributes: z.strictObject({ by: line.optional() }) },
  "fact-box": { form: "container", attributes: z.strictObject({ title: line }) },
  note: { form: "container", attributes: z.strictObject({}) },
  gallery: { form: "container", attributes: z.strictObject({}) },
  post: { form: "container", attributes: z.strictObject({ url: webAddress, by: line, at: momentSchema.optional() }) },
  video: {
    form: "leaf",
    attributes: z.strictObject({
      src: source,
      title: line,
      by: line.optional(),
      poster: file.optional(),
      captions: captionFile.optional(),
    }),
  },
  audio: {
    form: "leaf",
    attributes: z.strictObject({ src: source, title: line, by: line.optional(), captions: captionFile.optional() }),
  },
  document: { form: "leaf", attributes: z.strictObject({ file, title: line }) },
  verse: { form: "container", attributes: z.strictObject({}) },
  contents: { form: "leaf", attributes: z.strictObject({}) },
  related: { form: "leaf", attributes: z.strictObject({ article: articleReference }) },
} as const;

export type DirectiveName = keyof typeof directives;

export const directiveNames = [
  "pull-quote",
  "fact-box",
  "note",
  "gallery",
  "post",
  "video",
  "audio",
  "document",
  "verse",
  "contents",
  "related",
] as const satisfies readonly DirectiveName[];

export function isDirectiveName(name: string): name is DirectiveName {
  // Not `in`: every object also has a `constructor`.
  return Object.hasOwn(directives, name);
}

/** How a directive is written, for messages. */
export const directiveExamples: Record<DirectiveName, string> = {
  "pull-quote": ':::pull-quote{by="Name, role"}',
  "fact-box": ':::fact-box{title="In figures"}',
  note: ":::note",
  gallery: ":::gallery",
  post: ':::post{url="https://…" by="Name"}',
  video: '::video{src="https://…" title="…"}',
  audio: '::audio{src="quay.mp3" title="…"}',
  document: '::document{file="report.pdf" title="…"}',
  verse: ":::verse",
  contents: "::contents",
  related: '::related{article="2026/11/20/port-talks"}',
};

import { expect, test } from "vitest";
import { unsaid } from "../../../../src/desk/sanitised.ts";
import { withWaysBack } from "../../../../src/views/blocks/ways-back.ts";
import { wordsFor } from "../../../../src/views/words/words.ts";
import { convert } from "../../desk/markdown/body.ts";

const notes = convert("A[^a] and b[^a], c[^b].\n\n[^a]: One.\n\n[^b]: Two.").blocks.find(
  (block) => block.type === "footnotes",
) ?? { type: "footnotes", ...unsaid };
const labels = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);

test.each([
  ["en", ["Back to reference 1 in the text", "Back to reference 1-2 in the text", "Back to reference 2 in the text"]],
  ["fr", ["Retour à l’appel de note 1", "Retour à l’appel de note 1-2", "Retour à l’appel de note 2"]],
  ["ar", ["عودة إلى الإحالة 1 في النص", "عودة إلى الإحالة 1-2 في النص", "عودة إلى الإحالة 2 في النص"]],
])("%s", (language, expected) => expect(labels(withWaysBack(notes, wordsFor(language)).html)).toEqual(expected));

test("nothing else of the notes changes", () => {
  expect(withWaysBack(notes, { backToText: (reference) => reference })).toEqual(notes);
});

test("a paper's own words end no attribute", () => {
  const { html } = withWaysBack(notes, { backToText: (reference) => `" onfocus="alert(1)&quot; <b>${reference}` });
  expect(html).toContain('aria-label="&quot; onfocus=&quot;alert(1)&amp;quot; &lt;b&gt;1"');
});

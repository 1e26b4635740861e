/** A whole article read aloud: what its field takes, and what becomes of it. */
import { expect, test } from "vitest";
import { articleWith, onlyProblem } from "../article.ts";

test("it is a recording before the text, by the headline, whose words lie beside it", () => {
  const { converted, references } = articleWith("audio: { src: /documents/port.mp3, by: Una's desk }");
  expect(converted?.blocks).toMatchObject([
    {
      type: "recording",
      kind: "sound",
      file: "port.mp3",
      title: "Port strike ends",
      by: "Una’s desk",
      captions: "port.vtt",
      whole: true,
    },
    { type: "prose" },
  ]);
  expect(references).toMatchObject([
    { kind: "document", target: "port.mp3", line: 6, named: { column: 15 } },
    { kind: "transcript", target: "port.vtt" },
  ]);
  expect(articleWith("audio: { src: port.mp3, captions: said.vtt }").references).toMatchObject([
    { kind: "document", target: "port.mp3" },
    { kind: "document", target: "said.vtt", line: 6 },
  ]);
});

test.each([
  [
    "audio: { src: port.mp4 }",
    "6:15-6:23 field-value: “port.mp4” is no sound that browsers play: those end in .mp3, .m4a, .ogg. A film is set by `::video`. → src: quay.mp3",
  ],
  ["audio: { src: port }", "field-value: “port” is no sound that browsers play: those end in .mp3, .m4a, .ogg. →"],
  [
    "audio: { src: 'https://other.example/port.mp3' }",
    "field-value: Sound comes from the paper’s own documents, not from another site",
  ],
  ["audio: { src: port.mp3, captions: port.srt }", "Captions are a file that ends in .vtt, in documents/."],
  [
    "audio: { by: Una }",
    "6:8-6:19 missing-field: `src` is missing: the recording’s file name in content/documents/: quay.mp3. → src: quay.mp3",
  ],
  ["audio: port.mp3", "6:8-6:16 "],
])("is told where it is wrong: %s", (lines, message) => {
  expect(onlyProblem(articleWith(lines))).toContain(message);
});

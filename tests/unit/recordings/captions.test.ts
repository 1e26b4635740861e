import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCaptions } from "../../../src/recordings/captions.ts";

const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join("\n\n")}\n`;

describe("the words of captions", () => {
  test.each([
    [
      "cues run together to paragraphs",
      vtt(
        "00:01.000 --> 00:03.000\nThe cranes stood",
        "00:03.200 --> 00:05.000\nstill for nine days.",
        "00:09.000 --> 00:11.000\nThen they moved.",
      ),
      ["The cranes stood still for nine days.", "Then they moved."],
    ],
    [
      "speakers",
      vtt(
        "00:01.000 --> 00:03.000\n<v Una Berg>It is over.",
        "00:03.100 --> 00:05.000\n<v Una Berg>We won.</v>",
        "00:05.100 --> 00:06.000\n<v.loud Leif Amory>Did we?",
      ),
      ["Una Berg: It is over. We won.", "Leif Amory: Did we?"],
    ],
    [
      "names, settings, notes, styles and marks",
      "\ufeffWEBVTT - quay\r\n\r\nNOTE\r\nnot --> said\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nfirst\r\n01:00:01.000 --> 01:00:03.000 align:start\r\n<i>Fish</i> &amp; <c.a>chips</c>\r\n",
      ["Fish & chips"],
    ],
    [
      "a line that is shown twice in a row",
      vtt("00:01.000 --> 00:02.000\nYes.", "00:02.000 --> 00:03.000\nYes."),
      ["Yes."],
    ],
    ["Arabic", vtt("00:01.000 --> 00:02.000\nتوقفت الرافعات."), ["توقفت الرافعات."]],
  ])("%s", (_what, text, paragraphs) => expect(readCaptions(text)).toEqual({ paragraphs }));

  test.each([
    ["a file of another form", "1\n00:00:01,000 --> 00:00:02,000\nYes.", 1],
    ["a time that is none", vtt("00:01 --> 00:02\nYes."), 3],
    ["an end before its beginning", vtt("00:01.000 --> 00:02.000\nYes.", "00:05.000 --> 00:04.000\nNo."), 6],
    ["no words", "WEBVTT\n", 1],
  ])("%s is told at its line", (_what, text, line) =>
    expect(readCaptions(text)).toMatchObject({ line, message: expect.stringMatching(/^[A-Z].*/) }),
  );

  test("whatever stands in it, there are words or a line of the file", () => {
    const piece = fc.constantFrom(
      "WEBVTT",
      "\n",
      "\n\n",
      "00:01.000 --> 00:02.000",
      "-->",
      "<v A>",
      "<",
      "&amp;",
      "NOTE",
      "x",
      "\r",
      "\u0000",
      "😀",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (text) => {
          const read = readCaptions(text);
          if ("line" in read) expect(read.line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
          else expect(read.paragraphs.join("")).not.toMatch(/<v |^$/);
        },
      ),
    );
  });
});

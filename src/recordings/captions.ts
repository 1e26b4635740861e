/** Reads captions, WebVTT (https://www.w3.org/TR/webvtt1/), for the words in them: what is said, by whom, in paragraphs. */

interface Cue {
  /** Seconds. */
  from: number;
  to: number;
  speaker?: string;
  text: string;
}

/** Seconds of silence that part two paragraphs; and letters after which one ends with its sentence. */
const pause = 2.5;
const longParagraph = 500;

const timing = /^((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})(?:[ \t]|$)/;

/** @returns paragraphs, of which those of a named speaker begin with the name; or what is wrong, at its line from 1 on */
export function readCaptions(text: string): { paragraphs: string[] } | { line: number; message: string } {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ""))
    return {
      line: 1,
      message:
        "A file of captions begins with a line WEBVTT. Save it as WebVTT; the form with commas in its times (.srt) is another.",
    };
  const cues: Cue[] = [];
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!line.includes("-->")) {
      if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(line)) while (lines[at]?.trim()) at++;
      continue;
    }
    const [, from, to] = timing.exec(line.trim()) ?? [];
    if (from === undefined || to === undefined)
      return {
        line: at + 1,
        message:
          "This line does not say from when to when its words are shown. Times are written so: 00:00:01.000 --> 00:00:04.000",
      };
    const cue = { from: secondsOf(from), to: secondsOf(to) };
    if (cue.to <= cue.from)
      return { line: at + 1, message: "These words end before they begin. The earlier time stands first." };
    const said: string[] = [];
    while (lines[at + 1]?.trim()) said.push(lines[++at] ?? "");
    cues.push({ ...cue, ...spoken(said.join(" ")) });
  }
  return cues.length === 0
    ? { line: 1, message: "There are no words in this file of captions." }
    : { paragraphs: paragraphsOf(cues) };
}

function secondsOf(time: string): number {
  return time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
};

function spoken(text: string): Pick<Cue, "speaker" | "text"> {
  const speaker = /^\s*<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>\s][^<>]{0,199})>/.exec(text)?.[1]?.trim();
  const words = text
    .replace(/<[^<>]{0,500}>/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return { text: words, ...(speaker && { speaker }) };
}

function paragraphsOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = [];
  let last: Cue | undefined;
  for (const cue of cues) {
    if (cue.text === "" || (last?.text === cue.text && cue.from - last.to < pause)) continue;
    const before = paragraphs.at(-1);
    const goesOn =
      before !== undefined &&
      last !== undefined &&
      cue.speaker === last.speaker &&
      cue.from - last.to < pause &&
      !(before.length > longParagraph && /[.!?…؟。]["”»’)]*$/.test(before));
    if (goesOn) paragraphs[paragraphs.length - 1] = `${before} ${cue.text}`;
    else paragraphs.push(cue.speaker && cue.speaker !== last?.speaker ? `${cue.speaker}: ${cue.text}` : cue.text);
    last = cue;
  }
  return paragraphs;
}

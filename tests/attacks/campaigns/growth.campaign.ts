/** Every way of writing that is known to ask more the longer it is, at sizes up to the largest that is promised: what grows worse than it is long takes too long here. */
import { growing } from "../corpus/growing.ts";
import { growingMarkup } from "../corpus/growing-markup.ts";
import { formats } from "../fuzz/formats.ts";
import { Prober } from "../fuzz/prober.ts";
import type { Campaign, Failure } from "./campaign.ts";

/** Characters: of what is just not refused as too much for a paragraph, of a long article, of the longest that is read, of the largest file. */
const sizes = [12_000, 60_000, 240_000, 490_000, 5_000_000];

interface Case {
  name: string;
  target: "desk" | "import";
  ending: string;
  text: () => string;
}

function* cases(): Generator<Case> {
  for (const size of sizes) {
    for (const [name, make] of Object.entries(growing)) {
      for (const language of ["en", "ar"])
        yield {
          name: `an article in ${language}, ${name}`,
          target: "desk",
          ending: ".md",
          text: () =>
            `---\nheadline: A\nsummary: B\nsection: world\npublished: 2026-11-24 06:30\nlanguage: ${language}\n---\n${make(size)}`,
        };
      yield {
        name: `a headline, ${name}`,
        target: "desk",
        ending: ".md",
        text: () =>
          `---\nheadline: ${JSON.stringify(make(size))}\nsummary: B\nsection: world\npublished: 2026-11-24 06:30\n---\nText.\n`,
      };
    }
    for (const [name, make] of Object.entries(growingMarkup)) {
      for (const [format, written] of Object.entries(formats))
        yield {
          name: `${format}, ${name}`,
          target: "import",
          ending: ".source",
          text: () => written("A headline", `<p>${make(size)}</p>`),
        };
    }
  }
}

export const campaign: Campaign = {
  what: "what asks more the longer it is, up to 5 MB",
  short: 0,
  run: async ({ until, tell }) => {
    const begun = performance.now();
    const isOver = (tried: number) =>
      "cases" in until ? tried >= until.cases : performance.now() - begun >= until.milliseconds;
    const probers = { desk: proberOf("desk"), import: proberOf("import") };
    const failures: Failure[] = [];
    let [tried, messages] = [0, 0];
    const all = [...cases()];
    for (const { name, target, ending, text } of all) {
      if (isOver(tried)) break;
      const input = Buffer.from(text());
      const first = await probers[target].try(input);
      // What fails once, and not when all is compiled, is no failure.
      const { failure, messages: told } = first.failure === undefined ? first : await probers[target].try(input);
      tried++;
      messages += told;
      if (failure !== undefined) {
        failures.push({ what: `${name}, ${input.length} bytes: ${failure}`, input, ending });
        tell(failures.at(-1)?.what ?? "");
      }
      if (tried % 200 === 0) tell(`${tried} of ${all.length} cases, ${failures.length} failures`);
    }
    await Promise.all(Object.values(probers).map((prober) => prober.close()));
    return { cases: tried, messages, failures };
  },
};

const proberOf = (target: string) => new Prober(new URL(`../fuzz/${target}-target.ts`, import.meta.url).href, false);

/**
 * Faces that stand in until the paper's own arrive: what readers' devices have, drawn as wide and as high as the face to
 * come, so that no line moves when it does.
 */
import type { Measures } from "./cut-face.ts";

type Kind = "serif" | "sans";

interface StandIn {
  /** What systems call it; faces with the same measures stand in one row. */
  faces: readonly string[];
  /** The width of a letter in the sentence of each script (see `subsets.ts`), in parts of the type's size. */
  advance: Readonly<Record<string, number>>;
}

/** Measured with HarfBuzz on the fonts themselves. Liberation's have the measures of Times New Roman and Arial. */
const standIns: Readonly<Record<Kind | `${Kind}-bold`, readonly StandIn[]>> = {
  serif: [
    { faces: ["Liberation Serif", "Times New Roman"], advance: { Latn: 0.4073, Cyrl: 0.4909, Grek: 0.4596 } },
    { faces: ["Noto Serif"], advance: { Latn: 0.4852 } },
    { faces: ["DejaVu Serif"], advance: { Latn: 0.5207, Cyrl: 0.6178, Grek: 0.5883 } },
    { faces: ["DejaVu Sans"], advance: { Hebr: 0.5409, Arab: 0.4334 } },
  ],
  "serif-bold": [
    { faces: ["Liberation Serif Bold", "Times New Roman Bold"], advance: { Latn: 0.4337, Cyrl: 0.5267, Grek: 0.4855 } },
    { faces: ["Noto Serif Bold"], advance: { Latn: 0.5138 } },
    { faces: ["DejaVu Serif Bold"], advance: { Latn: 0.5742, Cyrl: 0.6931, Grek: 0.6752 } },
    { faces: ["DejaVu Sans Bold"], advance: { Hebr: 0.5865, Arab: 0.5293 } },
  ],
  sans: [
    { faces: ["Liberation Sans", "Arial"], advance: { Latn: 0.451, Cyrl: 0.5369, Grek: 0.4945 } },
    { faces: ["Roboto"], advance: { Latn: 0.4498 } },
    { faces: ["DejaVu Sans"], advance: { Hebr: 0.5409, Arab: 0.4334 } },
  ],
  "sans-bold": [
    { faces: ["Liberation Sans Bold", "Arial Bold"], advance: { Latn: 0.4855, Cyrl: 0.5869, Grek: 0.5409 } },
    { faces: ["Roboto Bold"], advance: { Latn: 0.4842 } },
    { faces: ["DejaVu Sans Bold"], advance: { Hebr: 0.5865, Arab: 0.5293 } },
  ],
};

/** How a face is to be stood in for. */
export interface StoodInFor {
  family: string;
  kind: Kind;
  bold: boolean;
  measures: Measures;
}

/** Rules for the faces that stand in, and their names in the order in which they are asked for. */
export function standInsFor(
  { family, kind, bold, measures }: StoodInFor,
  script: string,
): { rules: string; families: string[] } {
  const rules: string[] = [];
  const families: string[] = [];
  for (const { faces, advance } of bold ? standIns[`${kind}-bold`] : standIns[kind]) {
    const own = advance[script];
    if (own === undefined) continue;
    const adjusted = measures.advance / own;
    const name = `${family} ${families.length + 1}`;
    families.push(name);
    const height = (part: number) => percent(part / adjusted);
    rules.push(
      `@font-face{font-family:"${name}";src:${faces.map((face) => `local("${face}")`).join(",")};${bold ? "font-weight:100 900;" : ""}size-adjust:${percent(adjusted)};ascent-override:${height(measures.ascent)};descent-override:${height(measures.descent)};line-gap-override:${height(measures.lineGap)}}`,
    );
  }
  return { rules: rules.join(""), families };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

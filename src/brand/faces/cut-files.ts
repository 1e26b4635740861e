/** A face cut into the files that pages fetch. */
import type { FaceRole } from "../../paper/brand/typefaces.ts";
import { cutFace, isVariable, measured, unpacked, type Measures } from "./cut-face.ts";
import type { FaceFiles } from "./face-files.ts";
import { likelyScript } from "../../paper/scripts/likely-script.ts";
import { lettersOf, sampleOf, type SubsetName } from "./subsets.ts";

/** One file of a face. */
export interface CutFile {
  subset: SubsetName;
  style: "normal" | "italic";
  /** For which weights it is, as style sheets say it: `400 700`. */
  weights: string;
  bytes: Buffer;
}

export interface CutFaceFiles {
  kind: "serif" | "sans";
  files: CutFile[];
  /** By script. */
  measures: Record<string, Measures>;
  /** The same where its letters are heavy, of a face that headlines may share with the furniture. */
  heavy?: Record<string, Measures> | undefined;
}

/** What a face is cut for. */
export interface CutOrder {
  role: FaceRole;
  subsets: readonly SubsetName[];
  /** The paper's, the first one first. */
  languages: readonly string[];
  headlineWeight: number;
}

/** So many points are its letters high, of a face that is drawn for several sizes. */
const opticalSizes: Readonly<Record<FaceRole, number>> = { text: 12, headline: 40, sans: 12 };

export async function cutFiles(face: FaceFiles, order: CutOrder): Promise<CutFaceFiles> {
  const { role, subsets, languages, headlineWeight } = order;
  const cut: CutFaceFiles = { kind: face.kind, files: [], measures: {}, ...(role === "sans" && { heavy: {} }) };
  for (const style of role === "text" ? (["normal", "italic"] as const) : (["normal"] as const))
    for (const subset of subsets)
      for (const weight of weightsOf(face, order)) {
        const font = await face.font(subset, style, weight.least);
        const within = [weight.least, weight.most] as const;
        const bytes =
          font &&
          (await cutFace(font, { weight: within, opticalSize: opticalSizes[role], letters: lettersOf(subset) }));
        if (!bytes) continue;
        const weights = role === "sans" && !face.byWeight && !(await isVariable(font)) ? "400" : weight.for;
        cut.files.push({ subset, style, weights, bytes });
        if (style === "italic") continue;
        await measure(bytes, { subset, languages, weight: weight.least }, cut.measures);
        if (cut.heavy) await measure(bytes, { subset, languages, weight: headlineWeight }, cut.heavy);
      }
  return cut;
}

/** The furniture has plain words and heavy ones; the text and headlines have one weight each. */
function weightsOf({ byWeight }: FaceFiles, { role, headlineWeight }: CutOrder) {
  if (role === "text") return [{ least: 400, most: 400, for: "100 900" }];
  if (role === "headline") return [{ least: headlineWeight, most: headlineWeight, for: "100 900" }];
  return byWeight
    ? [
        { least: 400, most: 400, for: "100 500" },
        { least: 700, most: 700, for: "501 900" },
      ]
    : [{ least: 400, most: 700, for: "400 700" }];
}

/** Measures a file by the languages whose own letters are in it; the first of several files counts. */
async function measure(
  bytes: Buffer,
  { subset, languages, weight }: { subset: SubsetName; languages: readonly string[]; weight: number },
  measures: Record<string, Measures>,
): Promise<void> {
  for (const language of languages) {
    const script = likelyScript(language);
    if (measuredBy(script) !== subset || measures[script]) continue;
    measures[script] = await measured(await unpacked(bytes), weight, sampleOf(language));
  }
}

const ownLetters: Readonly<Record<string, SubsetName>> = {
  Cyrl: "cyrillic",
  Grek: "greek",
  Hebr: "hebrew",
  Arab: "arabic",
};
const measuredBy = (script: string): SubsetName => ownLetters[script] ?? "latin";

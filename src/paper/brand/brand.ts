/** How a paper looks: `brand` in `content/paper.yaml`. The files that it names lie in `content/brand/`. */
import { z } from "zod";
import { colourOf } from "./colour.ts";
import { colourNames, looks } from "./schemes.ts";
import { brandFile, typefacesSchema } from "./typefaces.ts";

/** Kept as six digits: nothing else that somebody writes gets into a style sheet. */
const colour = z.string().transform((written, context) => {
  const found = colourOf(written);
  if (found) return found;
  context.addIssue({
    code: "custom",
    message:
      'This is no colour. Write one in quotation marks: "#97135c", or "oklch(0.45 0.16 350)", or a name that style sheets know.',
    params: { suggestion: '"#97135c"' },
  });
  return z.NEVER;
});

const named = (name: keyof typeof colourNames) => colour.optional().describe(colourNames[name]);

export const schemeSchema = z.strictObject({
  paper: named("paper"),
  ink: named("ink"),
  soft: named("soft"),
  accent: named("accent"),
  rule: named("rule"),
  tint: named("tint"),
  notice: named("notice"),
  placeholder: named("placeholder"),
});

const colours = z.strictObject({
  accent: colour.optional().describe('the paper’s own colour, from which all others are worked out: "#97135c"'),
  light: schemeSchema.optional().describe("colours for readers whose device is light, where they are to be others"),
  dark: schemeSchema.optional().describe("colours for readers whose device is dark, where they are to be others"),
  sepia: schemeSchema.optional().describe("colours for readers who chose sepia, where they are to be others"),
});

const drawing = (what: string, example: string) => brandFile(/\.svg$/i, example).describe(what);

const mastheadStands = ["centre", "start"] as const;
/** Whether the head of the front page stands in the middle, or where lines begin. */
export type MastheadStands = (typeof mastheadStands)[number];

export const brandSchema = z.strictObject({
  logo: z
    .strictObject({
      file: drawing("an SVG drawing in content/brand/: logo.svg", "logo.svg"),
      dark: drawing("the drawing for dark colours, where it is to be another", "logo-dark.svg").optional(),
    })
    .optional()
    .describe("the paper’s mark, drawn; its text is the paper’s name"),
  masthead: z
    .strictObject({
      shows: z
        .enum(["name", "logo", "both"])
        .optional()
        .describe("what stands at the head of pages; if left out, the logo where there is one, else the name"),
      stands: z
        .enum(mastheadStands)
        .default("centre")
        .describe("where the head of the front page stands: centre, or start, at the side where lines begin"),
    })
    .default({ stands: "centre" })
    .describe("the form of the head of pages"),
  look: z
    .enum(looks)
    .default("system")
    .describe(
      "system: light or dark, as the reader’s device is; dark or light: so to all who have chosen nothing else",
    ),
  colours: colours.optional().describe("the paper’s colours; if left out, those of The Meridian"),
  typefaces: typefacesSchema.optional().describe("the paper’s typefaces; if left out, those of The Meridian"),
  icon: drawing(
    "an SVG drawing in content/brand/, as high as it is wide, from which all icons are made: icon.svg",
    "icon.svg",
  ).optional(),
  share: brandFile(/\.(?:png|jpe?g)$/i, "share.png")
    .optional()
    .describe("a picture in content/brand/ for pages that have none, 1200 by 630 pixels: share.png"),
});

export type Brand = z.output<typeof brandSchema>;

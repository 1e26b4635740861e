/** How a paper looks, as its pages say it: plain data, made before anything is printed. */
import type { Hex } from "../paper/brand/colour.ts";
import { ownSchemes, type Look, type SchemeName } from "../paper/brand/schemes.ts";
import type { MastheadStands } from "../paper/brand/brand.ts";
import type { ScriptName } from "../paper/scripts/scripts.ts";
import type { CardLook } from "./cards/card.ts";
import type { SubsetName } from "./faces/subsets.ts";

/** The paper's mark: set into the page where it is small, else a file. */
export type LogoView = { width: number; height: number } & ({ svg: string } | { path: string });

export interface BrandView {
  look: Look;
  /** The ground of each scheme, for the browser's own bars. */
  grounds: Readonly<Record<SchemeName, Hex>>;
  accent: Hex;
  stands: MastheadStands;
  /** Whether the name is to be seen beside the logo; where there is no logo it is. */
  showsName: boolean;
  /** In light colours, and in dark ones where that is another; both are there where they differ. */
  logo?: { light: LogoView; dark?: LogoView };
  /** A style sheet that stands after those of the templates; empty where the paper looks as the program does. */
  css: string;
  /** The paper's own files of letters, of which a page fetches some at once; none where it has the program's faces. */
  fonts?: { subset: SubsetName; path: string }[];
  /** Files of letters for scripts that have faces of their own. */
  scriptFonts?: { script: ScriptName; path: string }[];
  /** For pages that have no picture of their own. */
  share?: { path: string; size: { width: number; height: number } };
  /** How cards look, which are made for pages; none where the paper has no cards. */
  card?: CardLook;
  /** Scripts that are set in the paper's own faces and would be in others without them: the style sheet names them. */
  ownScripts: readonly ScriptName[];
}

/** How a paper looks that says nothing of it. */
export const plainBrand: BrandView = {
  look: "system",
  grounds: { light: ownSchemes.light.paper, dark: ownSchemes.dark.paper, sepia: ownSchemes.sepia.paper },
  accent: ownSchemes.light.accent,
  stands: "centre",
  showsName: true,
  css: "",
  ownScripts: [],
};

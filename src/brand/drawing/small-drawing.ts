/** A drawing made small and fit for a page: by SVGO, and after it by the allow-list. */
import { cleanDrawing, type CleanDrawing, type DrawingRefused } from "./clean-drawing.ts";

/**
 * Turns classes and styles into attributes, which a page's security policy lets through, and numbers into shorter ones.
 * @param text see `drawingText`
 * @param name stands before every id, so that two drawings in a page do not take each other's
 */
export async function smallDrawing(text: string, name: string): Promise<CleanDrawing | DrawingRefused> {
  // Loaded only where there is a drawing to make small.
  const { optimize } = await import("svgo/browser");
  try {
    const { data } = optimize(text, {
      plugins: [
        "removeComments",
        { name: "inlineStyles", params: { onlyMatchedOnce: false, removeMatchedSelectors: true } },
        "convertStyleToAttrs",
        { name: "preset-default", params: { overrides: { inlineStyles: false, removeUnknownsAndDefaults: false } } },
        { name: "prefixIds", params: { prefix: name, delim: "-", prefixClassNames: false } },
      ],
    });
    return cleanDrawing(data, "page");
  } catch {
    return { refused: "that is not well-formed. Save it again as plain SVG." };
  }
}

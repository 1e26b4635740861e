/** What a reader has chosen of the look of the text: one value, kept on the device and shown by attributes of the root. */

export interface Comforts {
  /** Height of the story's letters in pixels, where the browser's own size is 16. */
  size?: number;
  face?: string;
  spacing?: string;
  /** None follows the system. */
  theme?: string;
}

export const smallest = 16;
export const largest = 32;

export const choices = {
  face: ["serif", "sans"],
  spacing: ["close", "normal", "wide"],
  theme: ["light", "dark", "sepia"],
} as const;

type Choice = keyof typeof choices;
const names: readonly Choice[] = ["face", "spacing", "theme"];

const key = "comforts";

/** What is kept; nothing of what other hands have written there, and nothing where the browser keeps nothing. */
export function keptComforts(): Comforts {
  const comforts: Comforts = {};
  try {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- each value is looked at, and what has none is caught
    const kept: Record<string, unknown> = JSON.parse(localStorage.getItem(key) ?? "{}");
    const { size } = kept;
    if (typeof size === "number" && size >= smallest && size <= largest) comforts.size = size;
    for (const name of names) {
      const chosen = choices[name].find((choice) => choice === kept[name]);
      if (chosen) comforts[name] = chosen;
    }
  } catch {}
  return comforts;
}

export function keepComforts(comforts: Comforts): void {
  try {
    localStorage.setItem(key, JSON.stringify(comforts));
  } catch {}
}

/** Sizes are told in rem, so that they grow with the text size that is set in the browser. */
export function showComforts(comforts: Comforts): void {
  const { style, dataset } = document.documentElement;
  if (comforts.size) style.setProperty("--size-text", `${comforts.size / 16}rem`);
  else style.removeProperty("--size-text");
  for (const name of names) {
    const chosen = comforts[name];
    if (chosen) dataset[name] = chosen;
    // oxlint-disable-next-line typescript/no-dynamic-delete -- so data attributes are taken away
    else delete dataset[name];
  }
  // A paper that is dark by nature is dark until its reader says otherwise.
  const theme = comforts.theme ?? dataset["look"];
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[data-theme]")) {
    const own = meta.dataset["theme"];
    meta.media = theme
      ? own === theme
        ? "all"
        : "not all"
      : own === "sepia"
        ? "not all"
        : `(prefers-color-scheme: ${own})`;
  }
}

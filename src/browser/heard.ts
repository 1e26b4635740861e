/** How a reader listens, and how far each story was heard. */

/** Times the voice's own. */
export const speeds = [0.75, 1, 1.25, 1.5, 2];

/** What is kept until the tab is closed: how fast, and how far each story was heard, in sentences, or in seconds of its recording. */
export interface Heard {
  speed: number;
  places: Record<string, number>;
}

const key = "listening";

export function keptHeard(): Heard {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- each value is looked at, and what has none is caught
    const { speed, places }: Heard = JSON.parse(sessionStorage.getItem(key) ?? "");
    const sound = Object.entries(places).filter(([, place]) => Number.isInteger(place) && place >= 0);
    return { speed: speeds.includes(speed) ? speed : 1, places: Object.fromEntries(sound) };
  } catch {
    return { speed: 1, places: {} };
  }
}

export function keepHeard(heard: Heard): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(heard));
  } catch {}
}

/** By which a story's place is kept. */
export const pathOf = (story: Element): string =>
  story.closest<HTMLElement>("[data-story]")?.dataset["story"] ?? location.pathname;

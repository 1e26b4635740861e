/**
 * Lets pictures in so that all that are in work together have at most so many pixels; the others wait, in the order in which they came.
 * One that has more than that by itself is let in alone.
 */
export function pixelGate(most: number): <T>(pixels: number, work: () => Promise<T>) => Promise<T> {
  const waiting: { pixels: number; enter: () => void }[] = [];
  let within = 0;
  const letIn = (): void => {
    for (let next = waiting[0]; next && (within === 0 || within + next.pixels <= most); next = waiting[0]) {
      waiting.shift();
      within += next.pixels;
      next.enter();
    }
  };
  return async (pixels, work) => {
    await new Promise<void>((resolve) => {
      waiting.push({ pixels, enter: resolve });
      letIn();
    });
    try {
      return await work();
    } finally {
      within -= pixels;
      letIn();
    }
  };
}

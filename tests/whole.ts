/**
 * What is tried in many made-up cases, and what is a product of many values (pages, widths, sizes of text), takes most of
 * what all tests take, and seldom breaks. Each change has a chosen part of it tried, so that its author hears soon;
 * `npm run test:whole` (`DATELINE_TEST_WHOLE=1`) tries all, each night. The part is the same each time, and has each value
 * of a product.
 */

/** Whether all is tried, however long it takes. */
export const whole = Boolean(process.env["DATELINE_TEST_WHOLE"]);

/** How many made-up cases a law is tried on: a few of the same on each change. @param usual on each change @param all where all is tried */
export const runsOf = (usual: number, all: number): number => (whole ? all : usual);

/** @returns of a product all where all is tried; else what is chosen, by what it is and by its place */
export const chosenOf = <Value>(
  all: readonly Value[],
  isChosen: (value: Value, place: number) => boolean,
): readonly Value[] => (whole ? all : all.filter(isChosen));

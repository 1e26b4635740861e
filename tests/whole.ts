/**
 * Tests that try a law on many made-up papers take most of what all tests take, and the law seldom breaks: each change
 * tries a few of them, and `DATELINE_TEST_WHOLE=1` tries all.
 */

/** Whether all is tried, however long it takes. */
export const whole = Boolean(process.env["DATELINE_TEST_WHOLE"]);

/** How many made-up cases a law is tried on: a few of the same on each change. @param usual on each change @param all where all is tried */
export const runsOf = (usual: number, all: number): number => (whole ? all : usual);

/** Editors' programs write a file in several steps: milliseconds to wait for the last one. */
export const settle = 40;

/**
 * Marks that templates leave in a page, where something is put in at its very end. An attribute may hold any signs, and so
 * what an editor writes may look like a mark: each has a word in it that every process makes for itself.
 */
import { randomUUID } from "node:crypto";
import { expression } from "../paper/safe/expression.ts";

const own = randomUUID();

/** @param name in small letters, digits and hyphens */
export const markOf = (name: string): string => `<!--${own}:${name}-->`;

const marks = expression("g")`<!--${own}:([a-z\d-]+)-->`;

/** What stands between the marks of a page, and their names: a text, a name, a text, and so on. */
export const betweenMarks = (html: string): string[] => html.split(marks);

/** The README tells of the house as it stands: no package, room or command that is not named, and no merge left half done. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const names = z.record(z.string(), z.string());
const { dependencies, devDependencies, optionalDependencies, scripts } = z
  .object({ dependencies: names, devDependencies: names, optionalDependencies: names, scripts: names })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const readme = readFileSync("README.md", "utf8");

/** Rows of a table name families once: `@fontsource-variable/…`, `mdast-util-…`. */
function isNamed(name: string): boolean {
  return (
    readme.includes(`\`${name}\``) ||
    ["@fontsource-variable/", "@types/", "mdast-util-", "micromark-extension-"].some(
      (family) => name.startsWith(family) && readme.includes(`\`${family}…\``),
    )
  );
}

test("every package is named with what it is for", () => {
  expect(
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter((name) => !isNamed(name)),
  ).toEqual([]);
});

test("every command is told", () => {
  // npm runs these by itself.
  const told = Object.keys(scripts).filter((name) => !/^(?:pre|post)pack$/.test(name));
  expect(told.filter((name) => !new RegExp(`npm (?:run (?:-s )?)?${name}\\b`).test(readme))).toEqual([]);
});

test("every room is in the table of the house", () => {
  const rooms = readdirSync("src").filter((name) => statSync(`src/${name}`).isDirectory());
  expect(
    rooms.filter(
      (room) => readme.split("\n| ").filter((row) => row.split(" | ")[0]?.includes(`\`src/${room}/\``)).length !== 1,
    ),
  ).toEqual([]);
});

test.each(["README.md", "content/README.md"])("%s holds no marks of a merge", (file) => {
  expect(readFileSync(file, "utf8")).not.toMatch(/^(?:<{7} |>{7} )/m);
});

describe.each(
  readdirSync("src")
    .map((room) => join("src", room, "README.md"))
    .filter((file) => existsSync(file)),
)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  test("is a page that one reads, and no more", () => {
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(30);
    for (const heading of ["**Way in**", "**May not**"]) expect(text).toContain(heading);
  });

  test("names files and folders that are there", () => {
    const named = [...text.matchAll(/`([\w./-]+(?:\.ts|\.astro|\/))`/g)]
      .flatMap(([, name]) => name ?? [])
      .filter((name) => !name.startsWith("/"));
    const places = [dirname(file), "src", "."];
    expect(named.filter((name) => !places.some((place) => existsSync(join(place, name))))).toEqual([]);
  });
});

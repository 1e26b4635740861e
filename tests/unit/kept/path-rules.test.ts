import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { liesBelow, nameBelow } from "../../../src/kept/path-rules.ts";

test.each([
  [posix, "/work/paper", "/work/paper/content/a.md", "content/a.md"],
  [posix, "/", "/content/a.md", "content/a.md"],
  [posix, "/work/paper/content", "/work/paper/public/icon.svg", "../public/icon.svg"],
  [posix, "/work", "/work/a\\b.md", "a\\b.md"],
  [win32, "C:\\Papers\\Halden Post", "C:\\Papers\\Halden Post\\content\\a.md", "content/a.md"],
  [win32, "c:\\papers", "C:\\Papers\\آخر\\a.md", "آخر/a.md"],
  [win32, "C:\\", "C:\\content\\a.md", "content/a.md"],
  [win32, "C:\\paper\\content", "C:\\paper\\public\\icon.svg", "../public/icon.svg"],
  [win32, "\\\\server\\share\\paper", "\\\\server\\share\\paper\\dist\\index.html", "dist/index.html"],
])("a file is named with slashes below its folder (%#)", (rules, folder, file, name) => {
  expect(nameBelow(folder, file, rules)).toBe(name);
});

test.each([
  [posix, "/work/paper", "/work/paper/content", true],
  [posix, "/work/paper", "/work/paper", false],
  [posix, "/work/paper", "/work/paper-old/content", false],
  [posix, "/work/paper", "/work/paper/../other", false],
  [posix, "/work/paper", "/work/paper/..a", true],
  [posix, "/", "/work", true],
  [win32, "C:\\paper", "C:\\paper\\content", true],
  [win32, "C:\\Paper", "c:\\paper\\Content", true],
  [win32, "C:\\paper", "C:/paper/content/a.md", true],
  [win32, "C:\\paper", "C:\\paper-old\\content", false],
  [win32, "C:\\paper", "D:\\paper\\content", false],
  [win32, "C:\\", "C:\\paper", true],
  [win32, "\\\\server\\share", "\\\\server\\other\\paper", false],
])("what lies below a folder is told from what is only called like it (%#)", (rules, folder, file, below) => {
  expect(liesBelow(folder, file, rules)).toBe(below);
});

/** Words in hosts' formats: read as each host reads them, they are what was written, and nothing beside. */
import { spawnSync } from "node:child_process";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caddy, caddyName, caddyWord } from "../../../../src/hosting/hosts/caddy-text.ts";
import { headerValue } from "../../../../src/hosting/hosts/header-value.ts";
import { headerLine, notFoundLine, redirectLine } from "../../../../src/hosting/hosts/host-file.ts";
import { movedAddress } from "../../../../src/hosting/hosts/moved-address.ts";
import { nginx, nginxLiteral, nginxName, nginxWord } from "../../../../src/hosting/hosts/nginx-text.ts";
import { script, scriptValue } from "../../../../src/hosting/hosts/script-value.ts";
import { shell, shellRow, shellWord } from "../../../../src/hosting/hosts/shell-text.ts";

/** Words with what means something in one of the formats. */
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from("\"'`\\;{}$#%&|<>()[]*?!~ \t\r\n\0\u001b\u2028,:=@é中"),
        "${x}",
        "{$HOME}",
        "$(id)",
        "\\n",
        "*/",
        "//",
        "::",
      ),
      { maxLength: 20 },
    )
    .map((signs) => signs.join("")),
);

/** What of a function's argument it refuses with a sentence is undefined. */
function made<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return undefined;
  }
}

/** Words of a configuration as nginx takes them apart (`ngx_conf_read_token`). */
function readByNginx(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(/"(?:\\[^]|[^"\\])*"|(?:\\[^]|[^\s;{}"\\])+|[;{}]/g)) {
    found.push(
      word
        .replace(/^"|"$/g, "")
        .replace(/\\(["'\\trn])/g, (_, sign: string) => ({ t: "\t", r: "\r", n: "\n" })[sign] ?? sign),
    );
  }
  return found;
}

/** Words as Caddy's lexer takes them apart (caddyfile/lexer.go). */
function readByCaddy(text: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  let [quoted, escaped] = [false, false];
  for (const sign of text) {
    if (!escaped && sign === "\\") {
      escaped = true;
      continue;
    }
    if (quoted) {
      if (escaped) {
        if (sign !== '"') word = `${word ?? ""}\\`;
        escaped = false;
      } else if (sign === '"') {
        found.push(word ?? "");
        [word, quoted] = [undefined, false];
        continue;
      }
    } else if (/\s/.test(sign)) {
      if (word !== undefined) found.push(word);
      word = undefined;
      continue;
    } else if (word === undefined && sign === '"') {
      quoted = true;
      continue;
    }
    word = (word ?? "") + sign;
  }
  return word === undefined ? found : [...found, word];
}

describe("nginx", () => {
  test("reads a word as it is, and the next as another", () => {
    fc.assert(
      fc.property(words, (text) => {
        const literal = made(() => nginxLiteral(text));
        if (literal !== undefined)
          expect(readByNginx(nginx`add ${literal} "next";`)).toEqual(["add", text, "next", ";"]);
        const word = made(() => nginxWord(text));
        if (word !== undefined) expect(word).not.toContain("$");
        expect(word !== undefined || /[$\p{Cc}]/u.test(text), text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("is told no name that is more than a name, and no word that it would not read to its end", () => {
    for (const name of ["a;b", "a b", "a{", "$x", 'a"', "a\\", "a#b", "a'", "", "a\n"])
      expect(() => nginxName(name), name).toThrow("nginx takes no such name");
    expect(nginxName("127.0.0.1:8080")).toBe("127.0.0.1:8080");
    expect(() => nginxWord("x".repeat(4001))).toThrow(/no word of more than/);
  });
});

describe("Caddy", () => {
  test("reads a word as it is, and the next as another, with nothing to be filled in", () => {
    fc.assert(
      fc.property(words, (text) => {
        const word = made(() => caddyWord(text));
        if (word === undefined) return;
        expect(readByCaddy(caddy`header X ${word} "next"`)).toEqual(["header", "X", text, "next"]);
        expect(word).not.toMatch(/[{}\p{Cc}]/u);
      }),
      { numRuns: 2000 },
    );
    for (const plain of [
      "/2026/11/20/ميناء/",
      "^/photos/.*$",
      'say "no"',
      "C:\\paper\\current",
      "max-age=0, must-revalidate",
    ])
      expect(caddyWord(plain)).toBeTruthy();
    for (const none of ["{$HOME}", "{env.HOME}", "ends in \\", '\\"', "a\nb"])
      expect(() => caddyWord(none), none).toThrow("This cannot be written");
    for (const none of ["a b", "a{", "", '"a"', "a\n"])
      expect(() => caddyName(none), none).toThrow("Caddy takes no such name");
  });
});

describe("a header", () => {
  test("says one thing, in one line", () => {
    fc.assert(
      fc.property(words, (text) => {
        const value = made(() => headerValue(text));
        if (value === undefined) return;
        expect(value).toBe(text);
        expect(new Headers({ "x-one": value }).get("x-one")).toBe(text);
        expect(headerLine("X-One", value)).toBe(`  X-One: ${text}\n`);
      }),
      { numRuns: 2000 },
    );
    for (const none of ["", " x", "x ", "a\r\nSet-Cookie: x", "a\nb", "é", "\u007f"])
      expect(() => headerValue(none), none).toThrow(/No header/);
  });
});

describe("an address that a host leads to", () => {
  test("is one of this site, and the path that was meant", () => {
    fc.assert(
      fc.property(
        words.filter((text) => text.isWellFormed()),
        (text) => {
          const address = made(() => movedAddress(`/${text}`));
          expect(address === undefined).toBe(text.startsWith("/"));
          if (address === undefined) return;
          expect(address).toMatch(/^\/[\w.~/%-]*$/);
          expect(decodeURIComponent(address)).toBe(`/${text}`);
          expect(new URL(address, "https://paper.example").origin).toBe("https://paper.example");
        },
      ),
      { numRuns: 2000 },
    );
    for (const none of ["//evil.example/", "evil.example", "https://evil.example/", ""])
      expect(() => movedAddress(none), none).toThrow(/No address/);
  });

  test("is one word of a line, which leads from one other", () => {
    fc.assert(
      fc.property(
        words.filter((text) => text.isWellFormed()),
        words.filter((text) => text.isWellFormed()),
        (from, to) => {
          const line = made(() => redirectLine(`/${from}`, `/${to}`, "301!"));
          if (line !== undefined)
            expect(line.split(/[ \n]/)).toEqual([movedAddress(`/${from}`), movedAddress(`/${to}`), "301!", ""]);
        },
      ),
    );
    expect(notFoundLine("/ar", "/ar/404.html")).toBe("/ar/* /ar/404.html 404\n");
  });
});

describe("a program's value", () => {
  test("is what was meant, in ASCII", () => {
    fc.assert(
      fc.property(words, words, (key, value) => {
        const text = script`var moved = ${scriptValue([[key, value]])}; JSON.stringify(moved)`;
        expect(text).toMatch(/^[ -~]*$/);
        expect(runInNewContext(text)).toBe(JSON.stringify([[key, value]]));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a real shell", () => {
  test("gives a program each word as it is, and runs nothing else", () => {
    // What cannot be said in UTF-8 cannot be given to a program.
    const sayable = words.map((text) => text.toWellFormed().replaceAll("\0", ""));
    fc.assert(
      fc.property(fc.array(sayable, { minLength: 1, maxLength: 40 }), (all) => {
        const ran = spawnSync("sh", ["-eu"], {
          input: shell`printf '%s\0' ${shellRow(all.map(shellWord), " ")}\n`.replace("\0", "\\0"),
          encoding: "utf8",
        });
        expect(ran.stderr).toBe("");
        expect(ran.stdout.split("\0").slice(0, -1)).toEqual(all);
      }),
      { numRuns: 40 },
    );
    expect(() => shellWord("a\0b")).toThrow("This cannot be written");
  });
});

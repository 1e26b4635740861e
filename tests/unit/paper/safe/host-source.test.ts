/** A host that stands in a policy says one thing there, whatever an address had for a host. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostSource, hostSourceOf } from "../../../../src/paper/safe/host-source.ts";
import { readPolicy, toldPolicy, writtenPolicy } from "../../../../src/paper/safe/security-policy.ts";

describe("the host of an address", () => {
  test.each([
    ["https://videos.example/a.mp4", "https://videos.example"],
    ["HTTPS://Videos.Example/a.mp4?x=1#t", "https://videos.example"],
    ["http://videos.example:8080", "http://videos.example:8080"],
    ["https://videos.example:443/a", "https://videos.example"],
    ["https://vidéos.example/a.mp4", "https://xn--vidos-dsa.example"],
    ["https://فيديو.مثال/a.mp4", "https://xn--ugb9awagb.xn--mgbh0fb"],
    ["https://r3---sn-4g5e6n.videos.example/a@2x;v=1,2/b.mp4", "https://r3---sn-4g5e6n.videos.example"],
    [`https://${"a".repeat(63)}.example/`, `https://${"a".repeat(63)}.example`],
  ])("%s", (address, host) => {
    expect(hostSourceOf(address)).toBe(host);
  });

  test.each([
    "https://v.example,default-src/v.mp4",
    "https://v;sandbox/v.mp4",
    "https://$nope/v.mp4",
    "https://*/v.mp4",
    "https://*.example/v.mp4",
    "https://v.example%2cx/v.mp4",
    "https://v%2eexample/v.mp4",
    "https://'self'/v.mp4",
    "https://'unsafe-inline'/v.mp4",
    'https://v".example/',
    "https://v`.example/",
    "https://v{$HOME}.example/",
    "https://v(x).example/",
    "https://v!.example/",
    "https://a=b/",
    "https://a&b/",
    "https://name@v.example/",
    "https://name:word@v.example/v.mp4",
    "https://@v.example/",
    "https://v.example@/",
    "https://v.example./v.mp4",
    "https://v..example/v.mp4",
    "https://.v.example/v.mp4",
    "https://./",
    "https://-v.example/",
    "https://v-.example/",
    "https://v_1.example/",
    "https://[::1]/v.mp4",
    "https://[2001:db8::1]:8080/v.mp4",
    "https://[::1;sandbox]/",
    "https://v.example:/v.mp4",
    "https://v.example:99999/",
    "https://v.example:80,x/",
    "https:\\\\v.example\\v.mp4",
    "https:/v.example/v.mp4",
    "https:v.example/v.mp4",
    "https:///v.example/v.mp4",
    "https://v.exa\nmple/v.mp4",
    "https://v.example/a\tb",
    " https://v.example/",
    "https://v.example /",
    `https://${"a".repeat(64)}.example/`,
    `https://${"a.".repeat(130)}example/`,
    "https://xn--/",
    "https:// /",
    "https://",
    "ftp://v.example/",
    "//v.example/",
    "v.example",
    "data:video/mp4,x",
    "javascript:x",
    "",
    "https://v。example/",
    "https://v⁄x.example/",
    "https://℀.example/",
    "https://v\u202e.example/",
    "https://v\u00ad.example/",
  ])("is none in %j", (address) => {
    expect(hostSourceOf(address)).toBeUndefined();
  });

  test("is one source, which a policy with any others is read back with", () => {
    const sign = fc.constantFrom(...Array.from("abz09.-:;,'\"*$@%/\\ \t\n[]{}()_éم中\u00ad\u202e\0"));
    const addresses = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.array(sign, { maxLength: 30 }).map((signs) => `https://${signs.join("")}`),
      fc.string().map((text) => `https://${text}`),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(addresses, (address) => {
        const host = hostSourceOf(address);
        if (host === undefined) return;
        expect(host).toMatch(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/);
        expect(new URL(host).origin).toBe(host);
        const policy = writtenPolicy({ "default-src": [], "media-src": ["'self'", host], "base-uri": [] });
        expect(policy).not.toMatch(/[,\n"$]/);
        expect(toldPolicy(policy)).toEqual({ "default-src": [], "media-src": ["'self'", host], "base-uri": [] });
        expect(readPolicy(policy)).toEqual(toldPolicy(policy));
      }),
      { numRuns: 1000 },
    );
  });
});

test("a host that the program names is one as well, or the program does not begin", () => {
  expect(hostSource("https://*.images.example")).toBe("https://*.images.example");
  for (const none of ["https://a;b", "https://*", "https://a.*.b", "https://a.example/", "https://a.example\n"])
    expect(() => hostSource(none), none).toThrow(/No host/);
});

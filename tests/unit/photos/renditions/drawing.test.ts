import { createServer } from "node:http";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { decodableBytes } from "../../../../src/photos/renditions/drawing.ts";
import { makeRenditions } from "../../../../src/photos/renditions/make-renditions.ts";
import { readPhoto } from "../../../../src/photos/read-photo.ts";
import { renditionsOf } from "../../../../src/photos/renditions/recipe.ts";
import { factsOf, temporaryFolder } from "../pictures.ts";
import { processorTime } from "../../processor-time.ts";

const svg = (inside: string, attributes = 'viewBox="0 0 30 20"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );
const square = '<rect x="5" y="5" width="10" height="10" fill="#ff0000"/>';

describe("a drawing becomes a picture", () => {
  test("as wide as the widest rendition, whatever its own unit, on white, the same bytes each time", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "plan.svg");
    await writeFile(path, svg(square));
    const facts = await factsOf(path);
    expect(facts).toMatchObject({ width: 1760, height: 1173 });
    const job = { source: path, name: "plan.svg", facts, rights: {} };
    expect(await makeRenditions([job], join(folder.path, "made"))).toEqual([]);
    const { avif, webp, jpeg, share } = renditionsOf("plan.svg", facts);
    expect(avif[0]?.file).toMatch(/^plan-[0-9a-f]{10}-200\.avif$/);
    expect(share).toMatchObject({ width: 1200, height: 630 });
    for (const { file, width } of [...avif.slice(-1), ...webp.slice(-1), ...jpeg.slice(-1)]) {
      const made = sharp(join(folder.path, "made", file));
      expect((await made.metadata()).hasAlpha, file).toBe(false);
      const colour = async (x: number, y: number) => [
        ...(await sharp(join(folder.path, "made", file))
          .extract({ left: Math.round(x * width), top: Math.round(y * width), width: 1, height: 1 })
          .raw()
          .toBuffer()),
      ];
      const [red = 0, green = 255] = await colour(1 / 3, 1 / 3);
      expect([red > 230, green < 40], file).toEqual([true, true]);
      expect(Math.min(...(await colour(0.9, 0.1))), file).toBeGreaterThan(250);
    }
    expect(await decodableBytes(svg(square))).toEqual(await decodableBytes(svg(square)));
  });

  test.each([
    [
      "a prologue, a document type and remarks",
      Buffer.from(
        `\ufeff<?xml version="1.0"?>\n<!-- ${"drawn ".repeat(400)} -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg(square).toString()}`,
      ),
    ],
    ["a size in millimetres", svg(square, 'width="210mm" height="140mm" viewBox="0 0 30 20"')],
    ["a very small size", svg(square, 'width="0.3" height="0.2" viewBox="0 0 30 20"')],
    ["no box", svg(square, "width='30' height='20'")],
    ["a share of the window", svg(square, 'width="100%" height="100%" viewBox="0 0 30 20"')],
    [
      "gradients, links within, styles",
      svg(
        `<style>.a { fill: url(#g) }</style><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient><rect id="r" class="a" width="9" height="9"/></defs><use xlink:href="#r"/><a href="https://example.com/">${square}</a>`,
      ),
    ],
  ])("with %s", async (_name, bytes) => {
    const drawn = await decodableBytes(bytes);
    expect(drawn).toBeInstanceOf(Buffer);
    if (!(drawn instanceof Buffer)) return;
    const { width, height } = await sharp(drawn).metadata();
    expect([width, height]).toEqual([1760, 1173]);
  });

  test("and a very tall one is told as other tall pictures are", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "tower.svg");
    await writeFile(path, svg(square, 'viewBox="0 0 10 4000"'));
    expect(await readPhoto(path)).toMatchObject({ fault: "too-large", reason: expect.stringContaining("as tall") });
  });
});

describe("a drawing that would ask for something else is refused by name", () => {
  test.each([
    ["a script", svg("<script>alert(1)</script>"), /script/],
    [
      "a script in another namespace",
      svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'),
      /script/,
    ],
    ["a handler", svg("", 'onload="alert(1)"'), /script/],
    [
      "a web page",
      svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://x.example/"/></foreignObject>'),
      /web page/,
    ],
    ["a file of the machine", svg('<image href="file:///etc/passwd" width="9" height="9"/>'), /picture in it/],
    ["a picture within", svg('<image href="data:image/png;base64,AAAA" width="9" height="9"/>'), /picture in it/],
    ["another drawing's part", svg('<use xlink:href="other.svg#a"/>'), /other files/],
    ["another drawing's part, in a data address", svg('<use href="data:image/svg+xml,%3Csvg/%3E#a"/>'), /other files/],
    ["a style sheet", svg("<style>@import 'https://x.example/a.css';</style>"), /other files/],
    ["a face", svg("<style>@font-face { font-family: a; src: url(https://x.example/a.woff2) }</style>"), /other files/],
    [
      "a pattern from elsewhere",
      svg('<rect fill="url( \'https://x.example/a.svg#p\')" width="9" height="9"/>'),
      /other files/,
    ],
    ["a style in other letters", svg("<style>@\\69mport 'https://x.example/a.css';</style>"), /other files/],
    [
      "an entity from the disk",
      Buffer.from(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("<text>&x;</text>").toString()}`),
      /entities/,
    ],
    [
      "entities of entities",
      Buffer.from(
        `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${svg("<desc>&b;</desc>").toString()}`,
      ),
      /entities/,
    ],
    [
      "a sheet before its first element",
      Buffer.from(`<?xml-stylesheet href="https://x.example/a.css"?>${svg("<text>a</text>").toString()}`),
      /text in it/,
    ],
    ["words", svg("<text>Halden</text>"), /text into paths/],
    ["another encoding", Buffer.from(`\ufeff${svg(square).toString()}`, "utf16le"), /no picture|UTF-8/],
    ["Latin-1", Buffer.from(svg("<desc>é</desc>").toString(), "latin1"), /UTF-8/],
    ["an end that is missing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>'), /well-formed/],
    ["something that is no drawing", Buffer.from('<?xml version="1.0"?><plist/>'), /something else/],
    ["no size", svg(square, ""), /viewBox/],
    ["a size of nothing", svg(square, 'width="0" height="0"'), /viewBox/],
    ["too many elements", svg("<g/>".repeat(50_001)), /intricate/],
    ["too many levels", svg("<g>".repeat(100) + "</g>".repeat(100)), /intricate/],
    ["a filter of too many steps", svg(`<filter id="f">${"<feFlood/>".repeat(13)}</filter>`), /too many steps/],
    ["too many bytes", svg(`<desc>${"a".repeat(5_000_001)}</desc>`), /5 MB/],
  ])("%s", async (_name, bytes, reason) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "logo.svg");
    await writeFile(path, bytes);
    const said = await readPhoto(path);
    expect(said).toMatchObject({ fault: "not-a-picture", reason: expect.stringMatching(reason) });
    expect("reason" in said && said.reason).toContain("logo.svg");
  });

  test("and what draws asks for nothing, were it given such a one all the same", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => (asked.push(request.url ?? ""), response.end())).listen(0);
    await using folder = await temporaryFolder();
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const secret = join(folder.path, "secret.png");
    await sharp({ create: { width: 30, height: 20, channels: 3, background: "#00ff00" } })
      .png()
      .toFile(secret);
    const hostile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><style>@import "http://localhost:${port}/a.css";</style><image href="file://${secret}" width="30" height="20"/><image href="${secret}" width="30" height="20"/><image href="http://localhost:${port}/b.png" width="30" height="20"/></svg>`;
    const { data } = await sharp(Buffer.from(hostile), { density: 72 })
      .flatten({ background: "#ffffff" })
      .raw()
      .toBuffer({ resolveWithObject: true });
    server.close();
    expect(asked).toEqual([]);
    expect(new Set(data)).toEqual(new Set([255]));
  });
});

test("orders to a program that are begun a million times and never ended are passed over at once", async () => {
  const spent = processorTime();
  const fault = await decodableBytes(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${"<?".repeat(1_000_000)}`),
  );
  expect(fault).toEqual({ drawing: expect.stringContaining("not well-formed") });
  expect(spent()).toBeLessThan(20_000);
});

test("what takes longer to draw than anybody waits is ended, and told", async () => {
  expect(await decodableBytes(svg(square), 1)).toMatchObject({
    drawing: expect.stringContaining("cannot be drawn in 20 seconds"),
  });
});

test("a picture that moves is its first one, and a transparent one lies on white", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "turns.gif");
  const frame = (background: string) =>
    sharp({ create: { width: 900, height: 600, channels: 4, background } })
      .png()
      .toBuffer();
  await writeFile(
    path,
    await sharp([await frame("#0000ff"), await frame("#ff0000")], { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer(),
  );
  expect((await sharp(path).metadata()).pages).toBe(2);
  expect(await factsOf(path)).toMatchObject({ width: 900, height: 600, tones: ["#0000ff", "#0000ff"] });

  const clear = join(folder.path, "clear.png");
  await sharp({ create: { width: 900, height: 600, channels: 4, background: "#00000000" } })
    .png()
    .toFile(clear);
  const facts = await factsOf(clear);
  expect(facts.tones).toEqual(["#ffffff", "#ffffff"]);
  expect(
    await makeRenditions([{ source: clear, name: "clear.png", facts, rights: {} }], join(folder.path, "made")),
  ).toEqual([]);
  const { avif, webp, jpeg, share } = renditionsOf("clear.png", facts);
  for (const { file } of [...avif, ...webp, ...jpeg, ...(share ? [share] : [])]) {
    const { data, info } = await sharp(join(folder.path, "made", file))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.channels, Math.min(...data.subarray(0, 3000))], file).toEqual([3, 255]);
  }
});

import { describe, expect, test } from "vitest";
import { convertBody } from "../../../../src/desk/markdown/convert-body.ts";
import { blocks, convert, problems } from "./body.ts";

describe("each directive becomes its block", () => {
  test("pull quotes", () => {
    expect(
      blocks(':::pull-quote{by="Una Castellow, the union\'s secretary"}\n"We came out *because* of the hours."\n:::'),
    ).toMatchObject([
      {
        type: "pull-quote",
        html: "<p>“We came out <em>because</em> of the hours.”</p>",
        by: "Una Castellow, the union’s secretary",
      },
    ]);
    expect(blocks(":::pull-quote\nNo one.\n:::")).toMatchObject([{ type: "pull-quote", html: "<p>No one.</p>" }]);
  });

  test("fact boxes, with lists and pictures in them", () => {
    expect(blocks(':::fact-box{title="In figures"}\n- 31 ships\n\n![Quay](a.jpg)\n:::')).toMatchObject([
      {
        type: "fact-box",
        title: "In figures",
        blocks: [
          { type: "prose", html: "<ul>\n<li>31 ships</li>\n</ul>" },
          { type: "figure", picture: { file: "a.jpg", alt: "Quay" } },
        ],
      },
    ]);
  });

  test("notes", () => {
    expect(blocks(":::note\nNames have been [changed](/about/).\n:::")).toMatchObject([
      { type: "note", html: '<p>Names have been <a href="/about/">changed</a>.</p>' },
    ]);
  });

  test("galleries", () => {
    expect(blocks(':::gallery\n![A](a.jpg "First.")\n\n![B](b.jpg)\n:::')).toEqual([
      {
        type: "gallery",
        pictures: [
          { file: "a.jpg", alt: "A", caption: "First." },
          { file: "b.jpg", alt: "B" },
        ],
      },
    ]);
  });

  test("posts", () => {
    expect(
      blocks(':::post{url="https://social.example/1" by="Una" at="2026-11-24 06:00"}\nIt is over.\n:::'),
    ).toMatchObject([
      { type: "post", url: "https://social.example/1", by: "Una", at: "2026-11-24", html: "<p>It is over.</p>" },
    ]);
  });

  test("videos, with a poster to be looked for", () => {
    const { blocks: found, references } = convert(
      '::video{src="https://v.example/1" title="The port\'s gate" poster="a.jpg"}',
    );
    expect(found).toEqual([{ type: "video", src: "https://v.example/1", title: "The port’s gate", poster: "a.jpg" }]);
    expect(references).toMatchObject([{ kind: "photo", target: "a.jpg", line: 1 }]);
  });

  test("recordings of the paper's own, by name, by path, or by its whole address", () => {
    const { blocks: film, references } = convert('::video{src="quay.mp4" title="The quay" by="Una" poster="a.jpg"}');
    expect(film).toEqual([
      {
        type: "recording",
        kind: "film",
        file: "quay.mp4",
        captions: "quay.vtt",
        title: "The quay",
        by: "Una",
        poster: "a.jpg",
      },
    ]);
    expect(references.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      "document quay.mp4",
      "captions quay.vtt",
      "photo a.jpg",
    ]);
    const sound = convert('::audio{src="/documents/the%20horn.mp3" title="The horn" captions="horn.vtt"}');
    expect(sound.blocks).toEqual([
      { type: "recording", kind: "sound", file: "the horn.mp3", captions: "horn.vtt", title: "The horn" },
    ]);
    expect(sound.references.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      "document the horn.mp3",
      "document horn.vtt",
    ]);
    const whole = convertBody('::video{src="https://paper.example/documents/quay.webm" title="T"}', {
      file: "articles/2026/11/24-port.md",
      language: "en",
      site: "https://paper.example",
    });
    expect(whole.blocks).toMatchObject([{ type: "recording", file: "quay.webm" }]);
    expect(convert('::video{src="https://other.example/documents/quay.mp4" title="T"}').blocks).toMatchObject([
      { type: "video" },
    ]);
  });

  test("documents", () => {
    const { blocks: found, references } = convert('::document{file="deal.pdf" title="The deal"}');
    expect(found).toEqual([{ type: "document", file: "deal.pdf", title: "The deal" }]);
    expect(references).toMatchObject([{ kind: "document", target: "deal.pdf" }]);
  });

  test("and the prose around them stays in order", () => {
    expect(blocks("One.\n\n:::note\nN\n:::\n\nTwo.").map((block) => ("html" in block ? block.html : ""))).toEqual([
      "<p>One.</p>",
      "<p>N</p>",
      "<p>Two.</p>",
    ]);
  });
});

describe("what is wrong with a directive is told", () => {
  test.each([
    [
      ":::pul-quote\nText.\n:::",
      '1:1-1:13 directive: There is no `pul-quote`. Did you mean `pull-quote`? → :::pull-quote{by="Name, role"}',
    ],
    [
      "Text.\n\n::carousel",
      "3:1-3:11 directive: There is no `carousel`. What there is: pull-quote, fact-box, note, gallery, post, video, audio, document, verse, contents, related.",
    ],
    [
      "::note",
      "1:1-1:7 directive: `note` holds text: it begins with three colons, and a line of three colons ends it. → :::note",
    ],
    [
      ':::video{src="https://v.example" title="T"}\n:::',
      '1:1-1:9 directive: `video` is one line: it begins with two colons and nothing ends it. → ::video{src="https://…" title="…"}',
    ],
    [
      '::video{src="https://v.example/1"}',
      '1:1-1:35 directive: `video` needs `title`, in braces directly behind its name. → ::video{src="https://…" title="…"}',
    ],
    [
      '::video{src="v.txt" title="T"}',
      '1:1-1:31 directive: “v.txt” is no film that browsers play: those end in .mp4, .webm. → ::video{src="quay.mp4" title="…"}',
    ],
    [
      '::audio{src="quay.mp4" title="T"}',
      'directive: “quay.mp4” is no sound that browsers play: those end in .mp3, .m4a, .ogg. A film is set by `::video`. → ::video{src="quay.mp4" title="…"}',
    ],
    [
      '::audio{src="https://other.example/a.mp3" title="T"}',
      "directive: Sound comes from the paper’s own documents, not from another site",
    ],
    [
      '::video{src="quay.mp4" title="T" captions="quay.srt"}',
      "directive: `captions` of `video`: Captions are a file that ends in .vtt, in documents/.",
    ],
    [
      '::video{src="https://v.example/1" title="T" captions="quay.vtt"}',
      "directive: Captions belong to a film of the paper’s own",
    ],
    [
      '::video{src="javascript:x" title="T"}',
      "directive: `src` of `video`: Write the whole address, beginning with https://",
    ],
    [
      '::document{file="../paper.yaml" title="T"}',
      "directive: `file` of `document`: Write the file’s name alone, without a folder.",
    ],
    [
      ':::fact-box{titel="T"}\nText.\n:::',
      "1:1-1:12 directive: `fact-box` has no `titel`. Did you mean `title`? → title",
    ],
    [":::note{colour=red}\nText.\n:::", "1:1-1:8 directive: `note` takes nothing in braces; `colour` is not read."],
    [
      ":::gallery\n![A](a.jpg)\n\nSome text.\n:::",
      "4:1-4:11 gallery: A gallery holds pictures only; “Some text.” is text. Put it before or after the gallery.",
    ],
    [
      "- :::note\n  Text.\n  :::",
      "1:3-1:10 directive-place: `note` must stand by itself, outside lists and quotations.",
    ],
    [
      '> ::document{file="a.pdf" title="T"}',
      "1:3-1:37 directive-place: `document` must stand by itself, outside lists and quotations.",
    ],
  ])("%j", (body, problem) => {
    expect(problems(body)).toContainEqual(expect.stringContaining(problem));
  });

  const host = (written: string, of = "`src` of `video`") =>
    `directive: ${of}: “${written}” is no name of a host, which has letters, digits, dots and hyphens, and at most a port behind it. Write the address as a browser shows it, beginning with https://`;
  test.each([
    [
      'Text.\n\n::video{src="https://v.example,default-src/v.mp4" title="T"}',
      `3:14-3:49 ${host("v.example,default-src")} → ::video{src="https://…" title="…"}`,
    ],
    [
      '::video{src="https://v;sandbox/v.mp4" title="T"}',
      `1:14-1:37 ${host("v;sandbox")} → ::video{src="https://…" title="…"}`,
    ],
    ['::video{src="https://$nope/v.mp4" title="T"}', host("$nope")],
    ['::video{src="https://*/v.mp4" title="T"}', host("*")],
    [
      '::video{src="https://name:word@v.example/v.mp4" title="T"}',
      `${host("name:word@v.example")} → https://v.example/v.mp4`,
    ],
    ['::video{src="https://v.example./v.mp4" title="T"}', `1:14-1:38 ${host("v.example.")} → https://v.example/v.mp4`],
    [
      '::video{src="https://v.example\\v.mp4" title="T"}',
      "1:14-1:37 directive: `src` of `video`: An address has neither spaces nor backslashes. Write the address as a browser shows it, beginning with https:// → https://v.example/v.mp4",
    ],
    [
      '::video{src="https:\\\\v.example\\v.mp4" title="T"}',
      "directive: `src` of `video`: Write the whole address, beginning with https://",
    ],
    ['::video{src="https://[::1]/v.mp4" title="T"}', host("[::1]")],
    [
      ':::post{url="https://a;b/1" by="Una"}\nText.\n:::',
      `${host("a;b", "`url` of `post`")} → :::post{url="https://…" by="Name"}`,
    ],
  ])("the host in %j, at its place", (body, problem) => {
    expect(problems(body)).toContainEqual(expect.stringContaining(problem));
    expect(convert(body).blocks.some(({ type }) => type === "video" || type === "post")).toBe(false);
  });

  test("a container that is never closed takes in the rest of the story", () => {
    expect(problems(":::note\nText.\n\nThe rest of the story.\n")).toEqual([
      "1:1-1:8 directive: `note` is not closed: a line of three colons is missing after its text. → :::",
    ]);
    expect(problems("::::fact-box{title=T}\n:::note\nText.\n:::\n::::")).toEqual([]);
    expect(problems(":::note\nText.\n:::  \n\nThe rest.")).toEqual([]);
  });

  test("what could not be read does not reach the page", () => {
    expect(JSON.stringify(convert(":::unknown{x=1}\nSecret.\n:::").blocks)).not.toContain("Secret");
  });
});

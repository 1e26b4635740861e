/** What agencies send: NewsML-G2, IPTC 7901, Superdesk’s JSON, e-mail. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

describe("NewsML-G2", () => {
  const text = (guid: string, inline: string, more = "") =>
    `<newsItem guid="${guid}" version="2" standard="NewsML-G2"><rightsInfo><copyrightNotice>© Coast News</copyrightNotice><usageTerms>Online only</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:text"/><provider literal="Coast News"/><versionCreated>2026-11-18T09:00:00Z</versionCreated><firstCreated>2026-11-18T06:00:00Z</firstCreated><pubStatus qcode="stat:usable"/><edNote>Adds a figure</edNote>${more}</itemMeta><contentMeta><urgency>3</urgency><by>By Una Ley</by><located><name>Port Sorrel</name></located><language tag="en"/><subject type="cpnat:abstract" qcode="medtop:1"><name>ports</name></subject><subject qcode="medtop:2"/><slugline>strike</slugline><headline>Dock strike ends</headline><description role="drol:summary">After nine days.</description></contentMeta><contentSet>${inline}</contentSet></newsItem>`;
  const picture = (guid: string, name: string) =>
    `<newsItem guid="${guid}"><rightsInfo><copyrightHolder literal="Coast News"/></rightsInfo><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><creator><name>Ida Sol</name></creator><creditline>Coast News</creditline><headline>Cranes</headline><description role="drol:caption">${name}, Port Sorrel, Auvery, November 17, 2026.</description></contentMeta><contentSet><remoteContent rendition="rnd:thumbnail" href="https://img.example/small-${guid}.jpg" width="100" contenttype="image/jpeg"/><remoteContent rendition="rnd:highRes" href="https://img.example/${guid}.jpg" width="3000" contenttype="image/jpeg"/></contentSet></newsItem>`;
  const message = (...items: string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-18T09:00:00Z</sent></header><itemSet>${items.join("")}</itemSet></newsMessage>`;
  const xhtml =
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>The cranes <b>move</b>.</p></body></html></inlineXML>';

  test("a package brings texts and pictures together, with rights and captions", async () => {
    const { stories, asides, left } = await desk.read(
      message(
        picture("crane", "A crane"),
        text("t1", xhtml),
        picture("gate", "A gate"),
        picture("alone", "Alone"),
        '<newsItem guid="v"><itemMeta><itemClass qcode="ninat:video"/></itemMeta><contentMeta><headline>A film</headline></contentMeta></newsItem>',
        '<packageItem guid="p"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta><groupSet root="r"><group id="r" role="g:main"><itemRef residref="t1"/></group><group id="s" role="g:side"><itemRef residref="crane"/><itemRef residref="gate"/></group></groupSet></packageItem>',
      ),
    );
    expect(stories.map(({ headline, outcome }) => `${headline} ${outcome}`)).toEqual(["Dock strike ends written"]);
    const file = stories[0]?.file ?? "";
    const notes = stories[0]?.notes ?? [];
    expect(desk.article(file).record).toMatchObject({
      standfirst: "After nine days.",
      byline: "Una Ley, Coast News",
      topics: ["ports"],
      photo: { file: "crane.jpg", credit: "Coast News" },
    });
    expect(desk.body(file)).toContain("The cranes **move**.");
    expect(desk.body(file)).toContain("gate.jpg");
    expect(notes.join("\n")).toMatch(/Adds a figure[^]*© Coast News[^]*Online only[^]*1 of its subjects/);
    expect(asides.join("\n")).toMatch(/“video”[^]*Cranes/);
    expect(left).toMatchObject({ "contentMeta/slugline": 1, "contentMeta/urgency": 1 });
  });

  test("a text of NITF, one of plain words, and a link from a text to its picture", async () => {
    const { stories } = await desk.read(
      message(
        text(
          "t1",
          '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>In NITF.</p><hl2>More</hl2></body.content></body></nitf></inlineXML>',
          '<link rel="irel:seeAlso" residref="crane"/>',
        ),
        text("t2", '<inlineData contenttype="text/plain">First.\n\nSecond.</inlineData>'),
        picture("crane", "A crane"),
      ),
    );
    const [one = "", two = ""] = stories.map(({ file }) => file);
    expect(desk.body(one)).toBe("In NITF.\n\n## More");
    expect(desk.article(one).record.photo).toMatchObject({ file: "crane.jpg" });
    expect(desk.body(two)).toBe("First.\n\nSecond.");
  });

  test("what was withdrawn is a draft, and what is under embargo says so", async () => {
    const { stories } = await desk.read(
      message(text("t1", xhtml, "<embargoed>2026-11-20T06:00:00Z</embargoed>").replace("stat:usable", "stat:canceled")),
    );
    expect(desk.text(stories[0]?.file ?? "")).toMatch(/embargo: 2026-11-20 07:00[^]*draft: true/);
  });
});

describe("IPTC 7901", () => {
  const message = (number: string, text: string, filed = "181030 GMT Nov 26") =>
    `\u0016\u0016\u0001cna${number} 3 wi 045 Auvery/Strike/ \r\n\u0002${text}\r\n\u0003${filed}\r\n\u0004`;

  test("each message is a story, with its dateline, its time and its keywords told", async () => {
    const { stories } = await desk.read(
      message(
        "0123",
        "Strike/Ports/\r\nDock strike ends\r\nPort Sorrel (cna) - The cranes move again after nine days.\r\n   They moved slowly, and only at noon\r\nwas the first box ashore.\r\n",
      ) + message("0124", "Salt harvest begins\r\nby lamplight\r\n\r\nThe first salt was raked.\r\n", "181130 Nov 26"),
    );
    expect(stories.map(({ headline }) => headline)).toEqual(["Dock strike ends", "Salt harvest begins by lamplight"]);
    const [one = "", two = ""] = stories.map(({ file }) => file);
    expect(desk.text(one)).toMatch(/published: 2026-11-18 11:30/);
    expect(desk.body(one)).toMatch(
      /The cranes move again after nine days\.\n\nThey moved slowly, and only at noon was the first box ashore\./,
    );
    expect(stories[0]?.notes.join("\n")).toContain("Strike/Ports/");
    expect(desk.body(two)).toBe("The first salt was raked.");
  });

  test("who wrote it stands below the headline or over the text, and a code is no agency", async () => {
    const [one, two] = (
      await desk.read(
        message("0125", "Salt harvest begins\r\nBy Ida Sol, Coast News\r\n\r\nThe first salt was raked.\r\n") +
          message("0126", "Salt harvest ends\r\n\r\nBy cna correspondents\r\n\r\nThe last salt was raked.\r\n"),
      )
    ).stories.map(({ file }) => ({ text: desk.text(file), body: desk.body(file) }));
    expect(one?.text).toMatch(/headline: Salt harvest begins\n[^]*byline: Ida Sol, Coast News\n/);
    expect(two?.text).toContain("byline: cna correspondents\n");
    expect([one?.body, two?.body]).toEqual(["The first salt was raked.", "The last salt was raked."]);
  });

  test("one of the last century is of that", async () => {
    const { stories } = await desk.read(message("0123", "A headline\r\n\r\nText of it.", "181030 GMT Nov 98"));
    expect(desk.text(stories[0]?.file ?? "")).toContain("published: 1998-11-18 11:30");
  });

  test("one that is cut off is told, and takes no other along", async () => {
    const { stories } = await desk.read(`${message("0123", "A headline\r\n\r\nText of it.")}\u0001cna0124 3 wi 1 x`);
    expect(stories.map(({ outcome }) => outcome)).toEqual(["written", "refused"]);
  });
});

describe("Superdesk", () => {
  test("its own fields are read: guid, dateline, abstract, service, state, pictures with their alt text", async () => {
    const { stories, left } = await desk.read(
      JSON.stringify([
        {
          guid: "tag:coast.example:2026:1",
          type: "text",
          headline: "Dock strike ends",
          abstract: "<p>After nine days.</p>",
          body_html: "<p>The cranes move.</p>",
          byline: "By Una Ley",
          dateline: {
            text: "PORT SORREL, Nov 18 CNA -",
            located: { city: "Port Sorrel", country: "Auvery" },
            source: "CNA",
          },
          firstpublished: "2026-11-18T06:00:00+0000",
          versioncreated: "2026-11-18T08:00:00+0000",
          service: [{ name: "Business", code: "b" }],
          subject: [{ name: "ports", qcode: "1" }],
          associations: {
            featuremedia: {
              type: "picture",
              alt_text: "Two cranes.",
              description_text: "Cranes, Port Sorrel, Auvery, November 17, 2026.",
              byline: "Ida Sol",
              renditions: { original: { href: "https://img.example/crane.jpg", width: 2000 } },
            },
          },
          wordcount: 3,
        },
        {
          guid: "tag:coast.example:2026:2",
          type: "text",
          headline: "Killed",
          body_html: "<p>No.</p>",
          state: "killed",
          versioncreated: "2026-11-18T08:00:00+0000",
        },
      ]),
    );
    const [one = "", two = ""] = stories.map(({ file }) => file);
    expect(desk.article(one).record).toMatchObject({
      section: "business",
      standfirst: "After nine days.",
      photo: { file: "crane.jpg", alt: "Two cranes." },
    });
    expect(desk.text(one)).toMatch(/dateline: Port Sorrel[^]*published: 2026-11-18 07:00/);
    expect(desk.text(two)).toContain("draft: true");
    expect(left).toMatchObject({ wordcount: 1, "subject.qcode": 1 });
  });
});

describe("e-mail", () => {
  const multipart = [
    "From cna@coast.example Wed Nov 18 10:00:00 2026",
    'From: "Coast News" <wire@coast.example>',
    "Subject: =?utf-8?Q?H=C3=A4fen:_Strike?= =?utf-8?B?IGVuZHM=?=",
    "Date: Wed, 18 Nov 2026 10:00:00 +0100 (CET)",
    "Message-ID: <1@coast.example>",
    "X-Spam: no",
    "Keywords: ports",
    'Content-Type: multipart/mixed; boundary="b 1"',
    "",
    "--b 1",
    'Content-Type: multipart/alternative; boundary="b2"',
    "",
    "--b2",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "PORT SORREL (CNA) - The H=E4fen open again, and every one of the cranes in t=",
    "he bay moves.",
    "",
    ">From here on it is quiet.",
    "-- ",
    "Sent from a phone",
    "--b2",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>HTML of it.</p>",
    "--b2--",
    "--b 1",
    "Content-Type: image/jpeg; name=crane.jpg",
    "Content-Disposition: attachment; filename=crane.jpg",
    "Content-Transfer-Encoding: base64",
    "",
    "/9j/4AAQ",
    "--b 1--",
    "",
  ];
  const second = [
    "From cna@coast.example Wed Nov 18 11:00:00 2026",
    "From: wire@coast.example",
    "Subject: Fwd: Second story",
    "Date: Wed, 18 Nov 2026 11:00:00 +0100",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from("<p>Words of the <b>second</b> one.</p>").toString("base64"),
    "",
  ];

  test.each(["\n", "\r\n"])("a mailbox with lines that end in %j: each message is a story", async (end) => {
    const { stories, left } = await desk.read([...multipart, ...second].join(end), {}, "wire.mbox");
    expect(stories.map(({ headline, outcome }) => `${headline}: ${outcome}`)).toEqual([
      "Häfen: Strike ends: written",
      "Second story: written",
    ]);
    const [one = "", two = ""] = stories.map(({ file }) => file);
    expect(desk.body(one)).toBe(
      "The Häfen open again, and every one of the cranes in the bay moves.\n\nFrom here on it is quiet.",
    );
    expect(desk.text(one)).toMatch(/published: 2026-11-18 10:00/);
    expect(desk.body(two)).toBe("Words of the **second** one.");
    expect(stories[0]?.notes.join("\n")).toContain("crane.jpg");
    expect(left).toEqual({ keywords: 1 });
  });

  test("what is attached is no text of the story, whatever its name is written in", async () => {
    const { stories } = await desk.read(
      [
        "Subject: Dock strike ends",
        "From: wire@coast.example",
        "Message-ID: <3@coast.example>",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/html",
        "",
        "<p>The cranes move.</p>",
        "--b",
        "Content-Type: text/plain",
        "Content-Disposition: attachment; filename*=utf-8''H%C3%A4fen.txt",
        "",
        "Notes of the desk.",
        "--b--",
        "",
      ].join("\n"),
      {},
      "a.eml",
    );
    expect(desk.body(stories[0]?.file ?? "")).toBe("The cranes move.");
    expect(stories[0]?.notes.join("\n")).toContain("attached to it was left out: text/plain");
  });

  test("one that is too long is told, though its lines are few, and the next is read", async () => {
    const long = "x".repeat(21_000_000);
    const { stories } = await desk.read(
      ["From a@b.example Wed Nov 18 10:00:00 2026", "Subject: Long", "", long, long, "", ...second].join("\n"),
      {},
      "wire.mbox",
    );
    expect(stories.map(({ outcome, notes }) => [outcome, ...notes])).toEqual([
      ["refused", "A message of more than 40 MB is not read."],
      ["written", expect.stringContaining("no summary"), expect.stringContaining("Nobody is named")],
    ]);
  });

  test("a message by itself; one without a subject is told", async () => {
    expect((await desk.read(second.slice(1).join("\n"), {}, "a.eml")).stories[0]?.outcome).toBe("written");
    const { stories } = await desk.read("From: a@b.example\nTo: c@d.example\nMessage-ID: <2>\n\nText.", {}, "b.eml");
    expect(stories[0]?.outcome).toBe("refused");
  });
});

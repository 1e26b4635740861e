import { expect, test } from "vitest";
import { recognise } from "../../../../src/desk/import/recognise.ts";

test.each([
  ["html", "<!DOCTYPE html>\n<html><body>"],
  ["html", "<!-- saved from url=(0024)https://x.example/ -->\n<html lang='ar'>"],
  [
    "html",
    "<?xml version='1.0'?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html xmlns='http://www.w3.org/1999/xhtml'>",
  ],
  ["html", "<article><h1>A</h1>"],
  [
    "wordpress",
    '<?xml version="1.0"?>\n<!-- generator="WordPress" -->\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">',
  ],
  ["feed", '<rss version="2.0"><channel>'],
  ["feed", '\ufeff<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">'],
  ["feed", '<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/">'],
  ["nitf", '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY a "b">]><nitf>'],
  ["nitf", '<bundle><sent/><nitf version="x">'],
  ["ninjs", '{\n  "uri": "x"}'],
  ["ninjs", '[ {"uri": "x"} ]'],
  ["ghost", '{"db":[{"meta":{"exported_on":1},"data":{"posts":[]}}]}'],
  ["drupal", '{"jsonapi":{"version":"1.0"},"data":[]}'],
  ["drupal", '[{"nid":[{"value":4}],"title":[{"value":"A"}]}]'],
  ["ans", '{"type":"story","content_elements":[]}'],
  ["substack", '"post_id","post_date","is_published"\n'],
  ["substack", "post_id,post_date,is_published,email_sent_at\n"],
  [
    "medium",
    '<!DOCTYPE html><html><head></head><body><article class="h-entry"><header><h1 class="p-name">A</h1></header><section data-field="body" class="e-content">',
  ],
  ["newsml", '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">'],
  ["newsml", '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem><nitf>'],
  ["wire", "\u0016\u0016\u0001abc0123 3 i 120 Auvery/\r\n\u0002A headline"],
  ["mail", "From: a@example.org\nTo: b@example.org\nSubject: Quay\n\nWords."],
  ["mail", "From a@example.org Sun Nov 22 18:20:00 2026\nSubject: Quay\n\nWords."],
  ["text", "A headline\n\nA text with <b>tags</b> in it."],
  ["markdown", "---\ntitle: A\n---\nText."],
  ["markdown", "+++\ntitle = 'A'\n+++\nText."],
  ["markdown", '{\n"title": "A"\n}\nText.'],
  ["text", "---\n\nA text below a rule."],
  ["text", "First, second, third\n\nA text with commas, as texts have them."],
  ["text", "From: the harbour\n\nA text."],
  ["text", "[Correction] A headline\n\nText."],
])("%s: %j", (kind, head) => {
  expect(recognise(head)).toEqual({ kind });
});

test.each(["a.md", "a.markdown", "a.mdx"])("%s is Markdown where the text says nothing else", (name) => {
  expect(recognise("# A headline\n\nText.", name)).toEqual({ kind: "markdown" });
});

test.each([
  ["ANPA 1312", "\u0016\u0016\u0001W2870asian\r\nf l BC-Quay 11-13 1049\r\n\u0002^BC-Quay,46<\r\n^The quay opens<\r\n"],
  ["WordPress", '{"id":1,"title":{"rendered":"A"},"content":{"rendered":"<p>B</p>"}}'],
  ["Blogger", '{"kind":"blogger#post","title":"A","content":"B"}'],
  ["JSON Feed", '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
  ["Contentful", '{"contentTypes":[{"sys":{}}],"entries":[]}'],
  ["Sanity", '{"_createdAt":"2020-01-01","_id":"a","_type":"post"}'],
])("what is of %s is refused by its name", (name, head) => {
  const found = recognise(head);
  expect("refused" in found && found.refused).toContain(name);
});

test("the name of a form that is not read is told", () => {
  const found = recognise("A headline\n==========", "a.adoc");
  expect("refused" in found && found.refused).toContain("AsciiDoc");
});

test.each([
  ["", "empty"],
  ["%PDF-1.7", "PDF"],
  ["PK\u0003\u0004word/document.xml", "packed"],
  ["{\\rtf1\\ansi", "RTF"],
  ['<?xml version="1.0"?><NewsML Version="1.2">', "NewsML 1"],
  ['<conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/">', "holds no story"],
  ['<?xml version="1.0"?><inventory>', "“inventory”"],
  ["\u0000\u0001\u0002", "no text"],
  ["id,title,text\n1,Quay,Words\n2,Port,Words", "a table (CSV)"],
  ['id;title;text\n1;Quay;"Words;\nmore"', "a table (CSV)"],
  ["-- MySQL dump 10.13\nINSERT INTO posts", "the dump of a database"],
  ["BEGIN:VCARD", "a list of addresses"],
  ["\\documentclass{article}", "LaTeX"],
])("%j is refused with what it is", (head, said) => {
  const found = recognise(head);
  expect("refused" in found && found.refused).toContain(said);
});

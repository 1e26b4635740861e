/** Reads an XML file strictly, as feed readers and search engines do. */
import { SaxesParser } from "saxes";

export interface XmlFile {
  /** The outermost element. */
  root: string;
  /** The text of each element, by the element's name as it is written. */
  texts: ReadonlyMap<string, readonly string[]>;
}

/** @throws an `Error` that says where the file is not well-formed */
export function readXmlFile(text: string): XmlFile {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; text: string }[] = [];
  const texts = new Map<string, string[]>();
  let root = "";
  const add = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    root ||= name;
    open.push({ name, text: "" });
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) texts.set(element.name, [...(texts.get(element.name) ?? []), element.text.trim()]);
  });
  parser.write(text).close();
  return { root, texts };
}

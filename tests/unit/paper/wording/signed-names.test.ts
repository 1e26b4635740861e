import { expect, test } from "vitest";
import { signedNames } from "../../../../src/paper/wording/signed-names.ts";

test.each([
  ["Jane Smith", ["Jane Smith"]],
  ["Jane Smith and John Brown", ["Jane Smith", "John Brown"]],
  ["Jane Smith, John Brown and Ada Q. Lovelace", ["Jane Smith", "John Brown", "Ada Q. Lovelace"]],
  ["Käthe von der Heide und Jürgen Groß", ["Käthe von der Heide", "Jürgen Groß"]],
  ["Jean-Luc O’Brien / J. R. R. Tolkien", ["Jean-Luc O’Brien", "J. R. R. Tolkien"]],
  ["Олена Коваль і Іван Франко", ["Олена Коваль", "Іван Франко"]],
  ["ليلى حداد وسامي منصور", ["ليلى حداد", "سامي منصور"]],
  ["محمد وليد", ["محمد وليد"]],
])("%s: people", (line, names) => {
  expect(signedNames(line)).toEqual(names.map((name) => ({ name, is: "person" })));
});

test.each([
  "Reuters",
  "AFP",
  "AP and Reuters",
  "Agence France-Presse",
  "The Associated Press",
  "Staff Reporter",
  "Graphics desk",
  "World Desk",
  "Médecins sans frontières and Oxfam",
  "Halden Fire Department",
  "وكالة الأنباء",
  "共同通信",
  // One of the names could be no person's: better one organisation than half a person.
  "María de la Cruz y Núria Puig i Ferrer",
  "a reader",
  "Area 51",
])("%s: an organisation", (line) => {
  expect(signedNames(line)).toEqual([{ name: line, is: "organisation" }]);
});

test("a long line takes no longer than its length", () => {
  expect(signedNames(`${"A ".repeat(50_000)}and${" ,".repeat(50_000)}`)).toHaveLength(1);
});

/** Every rule by name, with why it matters. The handbook explains each; a test keeps the two together. */

export const rules = {
  address: "Two pages cannot stand at one address: readers would find only one of them.",
  article: "A reference to an article that is not there would lead readers to nothing.",
  author: "A byline leads to the author’s page, so the author must have one.",
  "cut-short": "What stands behind a # is a remark for editors and reaches no reader.",
  date: "Times order the paper; one that does not exist has no place in it.",
  directive: "A block that cannot be read would be missing from the page.",
  "directive-place": "A block stands between paragraphs; within a list or a quotation it would break them apart.",
  document: "A file that can run a program must not come from the paper’s own address.",
  "field-type": "A field that holds something else than it should cannot be shown.",
  "field-value": "A value that the field cannot have would be lost.",
  "file-name": "The file’s place and name make the page’s address.",
  "front-matter": "Without its fields an article has no headline, no section and no time.",
  gallery: "A gallery shows pictures side by side; text has no place among them.",
  link: "A link that leads nowhere, or runs a program, does readers harm.",
  "link-held": "Readers who follow the link find nothing until the other story’s hour has come.",
  "link-outside": "What lies outside the content folder is no part of the paper.",
  "missing-document": "Readers are offered a file that is not there.",
  "missing-field": "The page needs this field to be whole.",
  "missing-photo": "The page would show a gap where the picture should be.",
  paper: "The whole paper rests on paper.yaml.",
  photo: "A picture that cannot be read cannot be printed.",
  "picture-elsewhere": "A picture on another site can change or vanish, and tells that site who reads the paper.",
  "picture-place": "A picture is set with its caption, which needs a paragraph of its own.",
  section: "An article stands in one of the paper’s sections.",
  "too-much": "What nobody could read would stop the press.",
  topic: "Two spellings of one topic part the stories that belong together.",
  "unknown-field": "A field that nobody reads says nothing to readers.",
  updated: "Readers trust the times; these contradict one another.",
  yaml: "The fields cannot be read before this is mended.",
} as const satisfies Record<string, string>;

export type RuleName = keyof typeof rules;

export function isRuleName(name: string | undefined): name is RuleName {
  return name !== undefined && name in rules;
}

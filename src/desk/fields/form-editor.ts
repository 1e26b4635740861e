/** The form-based editor in the browser (Sveltia CMS): its configuration, made from the schemas of the fields. */
import { z } from "zod";
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { articleSchema } from "../../paper/article.ts";
import { authorSchema } from "../../paper/author.ts";
import { frontPlanSchema, frontsFolder, listFrontSchema } from "../../paper/front-plan.ts";
import type { hostsOfRepositories } from "../../paper/form-editor.ts";
import { editionName } from "../../paper/edition.ts";
import { momentSchema } from "../../paper/moment.ts";
import type { Paper } from "../../paper/paper.ts";
import { basePath } from "../../paper/addresses/site-address.ts";
import { standingPageSchema } from "../../paper/standing-page.ts";
import { threadSchema } from "../../paper/thread.ts";
import { topicSchema } from "../../paper/topic.ts";

/** Where the repository is kept. On the editor's own machine its folder is opened instead, and nobody is asked to sign in. */
export interface HostedRepository {
  host: (typeof hostsOfRepositories)[number];
  /** `owner/name`. */
  name: string;
  /** The paper's folder in it, with a slash behind it; empty where they are one. */
  folder: string;
}

export type FormEditorPaper = Pick<Paper, "name" | "site" | "timezone" | "sections" | "form-editor" | "editions">;

/** The same, and in which folder of its repository it lies. */
type PlacedPaper = FormEditorPaper & Pick<HostedRepository, "folder">;

interface Field {
  name: string;
  widget: string;
  [option: string]: unknown;
}

/** How a folder of files is called, and what stands in one of them. */
interface Folder {
  label: string;
  singular: string;
  /** The field that a file is known by. */
  title: string;
  schema: z.ZodObject;
}

/**
 * Where the editor reads and writes, and how one signs in. With a token of one's own it goes without anything else, and so
 * where nothing is said only that is offered: the editor's other way leads to a service that knows nothing of the paper.
 */
function backend({ "form-editor": said = {} }: FormEditorPaper, repository: HostedRepository) {
  const host = said.host ?? repository.host;
  const signIn =
    host === "github"
      ? said["sign-in"] && { base_url: said["sign-in"].replace(/\/$/, "") }
      : said.application && { auth_type: "pkce", app_id: said.application };
  return {
    name: host,
    repo: said.repository ?? repository.name,
    ...(said.branch && { branch: said.branch }),
    ...(signIn || { auth_methods: ["token"] }),
  };
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** Folders that every edition can have of its own. */
const entries: readonly (readonly [name: string, made: Folder])[] = [
  ["authors", { label: "Authors", singular: "Author", title: "name", schema: authorSchema }],
  ["topics", { label: "Topics", singular: "Topic", title: "name", schema: topicSchema }],
  ["threads", { label: "Threads", singular: "Thread", title: "name", schema: threadSchema }],
  ["pages", { label: "Standing pages", singular: "Standing page", title: "title", schema: standingPageSchema }],
];

const body: Field = {
  name: "body",
  label: "Text",
  widget: "markdown",
  // Boxes and blocks are written as text: the other mode would take their colons for words.
  modes: ["raw", "rich_text"],
  required: false,
  hint: "Markdown. A picture stands alone in a paragraph of its own; its title is the caption.",
};

const frontPage = (name: string, label: string, file: string, paper: PlacedPaper) => ({
  name,
  label,
  file,
  format: "yaml",
  fields: fieldsOf(frontPlanSchema, paper),
});

/** The fronts of lists, each a file by the name of its list. @param edition the folder of another edition */
const listFronts = (content: string, paper: PlacedPaper, edition = { name: "", called: "" }) =>
  (["sections", "topics", "threads"] as const).map((kind) => ({
    name: ["fronts", kind, ...(edition.name ? [edition.name] : [])].join("-"),
    label: `Fronts of ${kind}${edition.name && ` in ${edition.called}`}`,
    label_singular: `Front${edition.name && ` in ${edition.called}`}`,
    folder: [content, frontsFolder, kind, ...(edition.name ? [edition.name] : [])].join("/"),
    extension: "yaml",
    format: "yaml",
    // The file has the name of its list, which is none of its fields.
    slug: { editable: true },
    fields: fieldsOf(listFrontSchema, paper),
  }));

/** A configuration that the editor reads as JSON. */
export function formEditorConfig(said: FormEditorPaper, repository: HostedRepository) {
  const paper: PlacedPaper = { ...said, folder: repository.folder };
  const content = `${repository.folder}content`;
  const editions = paper.editions.map(({ language }) => ({
    name: editionName(language),
    called: languageNames.of(language) ?? language,
  }));
  const folder = (name: string, { label, singular, title, schema }: Folder, more = {}) => ({
    name,
    label,
    label_singular: singular,
    folder: `${content}/${name}`,
    identifier_field: title,
    summary: `{{${title}}}`,
    slug: "{{slug}}",
    ...more,
    fields: [...fieldsOf(schema, paper), body],
  });
  return {
    backend: backend(paper, repository),
    app_title: paper.name,
    logo: { src: `${basePath(paper.site)}/${iconPaths.drawing}` },
    site_url: paper.site,
    media_folder: `${content}/photos`,
    public_folder: "/photos",
    slug: { clean_accents: true, maxlength: 60, timezone: "local" },
    // A field with nothing behind it is an error.
    output: { omit_empty_optional_fields: true, yaml: { quote: "none" } },
    collections: [
      folder(
        "articles",
        { label: "Articles", singular: "Article", title: "headline", schema: articleSchema },
        { path: "{{year}}/{{month}}/{{day}}-{{slug}}", sortable_fields: ["published", "headline"] },
      ),
      ...entries.map(([name, made]) => folder(name, made)),
      ...listFronts(content, paper),
      // What an edition says of an author, a topic, a thread or itself lies in a folder of its name.
      ...editions.flatMap(({ name: edition, called }) =>
        entries.map(([name, made]) =>
          folder(
            `${name}-${edition}`,
            { ...made, label: `${made.label} in ${called}`, singular: `${made.singular} in ${called}` },
            { folder: `${content}/${name}/${edition}` },
          ),
        ),
      ),
    ],
    singletons: [
      frontPage("front", "Front page", `${content}/front.yaml`, paper),
      ...editions.map(({ name, called }) =>
        frontPage(`front-${name}`, `Front page in ${called}`, `${content}/front.${name}.yaml`, paper),
      ),
    ],
  };
}

function fieldsOf(schema: z.ZodObject, paper: PlacedPaper): Field[] {
  return Object.entries(schema.shape).flatMap(([name, field]) =>
    field instanceof z.ZodType ? [fieldOf(name, field, paper)] : [],
  );
}

function fieldOf(name: string, schema: z.ZodType, paper: PlacedPaper): Field {
  const hint = schema.description;
  return {
    name,
    label: name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " "),
    required: !schema.safeParse(undefined).success,
    ...(hint && { hint: hint.charAt(0).toUpperCase() + hint.slice(1) }),
    ...widgetOf(name, bare(schema), paper),
  };
}

/** Fields that hold more than a line. */
const long = new Set(["summary", "caption", "alt", "text"]);

function widgetOf(name: string, schema: z.ZodType, paper: PlacedPaper): { widget: string; [option: string]: unknown } {
  if (name === "section")
    return { widget: "select", options: paper.sections.map((section) => ({ label: section.name, value: section.id })) };
  if (name === "authors")
    return {
      widget: "relation",
      collection: "authors",
      value_field: "{{slug}}",
      display_fields: ["name"],
      multiple: true,
    };
  if (name === "file") return { widget: "image", choose_url: false };
  // Recordings lie among the documents.
  if (name === "src") {
    const media = { media_folder: `/${paper.folder}content/documents`, public_folder: "/documents" };
    return { widget: "file", choose_url: false, ...media };
  }
  if (isMoment(schema))
    return {
      widget: "datetime",
      format: "YYYY-MM-DD HH:mm",
      input_timezone: paper.timezone,
      ...(name === "published" && { default: "{{now}}" }),
    };
  if (schema instanceof z.ZodISODate) return { widget: "datetime", format: "YYYY-MM-DD", type: "date" };
  if (schema instanceof z.ZodEnum)
    return { widget: "select", options: schema.options, ...(name === "kind" && { default: "news" }) };
  if (schema instanceof z.ZodBoolean) return { widget: "boolean", default: onAtFirst.has(name) };
  if (schema instanceof z.ZodNumber)
    return {
      widget: "number",
      value_type: "float",
      ...(schema.minValue !== null && { min: schema.minValue }),
      ...(schema.maxValue !== null && { max: schema.maxValue }),
    };
  if (schema instanceof z.ZodObject) return { widget: "object", collapsed: true, fields: fieldsOf(schema, paper) };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) {
    const element = bare(schema.element);
    return element instanceof z.ZodObject
      ? { widget: "list", collapsed: true, fields: fieldsOf(element, paper) }
      : { widget: "list" };
  }
  return { widget: long.has(name) ? "text" : "string" };
}

/** A schema without the wrappers that say “may be left out”. */
function bare(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)) return schema;
  const inner = schema.unwrap();
  return inner instanceof z.ZodType ? bare(inner) : schema;
}

/** Switches that are on in a new article: what is begun is a draft, and what is usual stays so. */
const onAtFirst: ReadonlySet<string> = new Set(["draft", "history", "distributable"]);

/** A description makes another schema of it, with the same parts. */
const isMoment = (schema: z.ZodType): boolean => schema instanceof z.ZodPipe && schema.def.out === momentSchema.def.out;

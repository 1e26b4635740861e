/** `paper.yaml` of a founded paper: what is known of it, and every other field with what it is for. */
import { z } from "zod";
import { paperSchema } from "../paper/paper.ts";
import { yamlText } from "../desk/source/yaml-text.ts";

/** A field as it is written below its explanation; one that is absent is there to be filled in. */
export type WrittenFields = Readonly<Record<string, string>>;

const schemaNode = z.looseObject({
  description: z.string().optional(),
  default: z.unknown().optional(),
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** @param written fields by their names, as YAML */
export function paperYaml(written: WrittenFields): string {
  const { properties = {} } = schemaNode.parse(z.toJSONSchema(paperSchema, { io: "input", target: "draft-7" }));
  const head =
    "# The paper: its name, its sections, its habits. Lines that begin with # are not read; take the # away to fill one in.\n# What each field does is told in the handbook, README.md beside this file.\n";
  return [head, ...Object.entries(properties).map(([name, node]) => fieldOf(name, node, written[name]))].join("\n");
}

function fieldOf(name: string, node: unknown, written: string | undefined): string {
  const { description, default: otherwise, properties } = schemaNode.parse(node);
  const says = description ? `# ${capital(description)}${/[.!?]$/.test(description) ? "" : "."}\n` : "";
  if (written !== undefined) return `${says}${name}:${written.startsWith("\n") ? "" : " "}${written}\n`;
  if (!properties) return `${says}# ${name}:${valueOf(otherwise)}\n`;
  const within = Object.entries(properties).map(([inner, value]) => {
    const { description: told, default: set } = schemaNode.parse(value);
    return `#   ${inner}:${valueOf(set)}${told ? `   # ${told}` : ""}\n`;
  });
  return `${says}# ${name}:\n${within.join("")}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function valueOf(value: unknown): string {
  if (typeof value === "string") return ` ${yamlText(value)}`;
  if (typeof value === "boolean" || typeof value === "number") return ` ${value}`;
  return Array.isArray(value) && value.length === 0 ? " []" : "";
}

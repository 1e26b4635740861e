/** What follows the name of a command, for all commands alike: read to the letter, and told of by `--help`. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestName } from "../../desk/nearest-name.ts";

/** What the editor can put right in the command itself. */
export class Misunderstanding extends Error {}

/** What a command can do was asked for, and nothing else. */
export class HelpAsked extends Error {}

interface Option {
  type: "string" | "boolean";
  multiple?: true;
  default?: string | boolean;
  /** What follows it, as an example: `2/8`. */
  value?: string;
  /** What it does, in a few words. */
  says: string;
}

/** A command, as `--help` tells of it. */
export interface CommandLine<Options extends Record<string, Option>> {
  /** By which it is called: `npm run build`. */
  command: string;
  /** What it does. */
  says: string;
  /** What it takes besides options, as an example: `page.html export.xml`; nothing, if not said. */
  takes?: string;
  options: Options;
  /** Options of which one at most is written. */
  apart?: readonly (keyof Options & string)[];
}

type Read<Options extends Record<string, Option>> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>;

/**
 * Reads what was written after a command.
 * @throws a `Misunderstanding` where an option is not known, lacks what follows it, or does not go with another; `HelpAsked` where that was asked
 */
export function readCommand<const Options extends Record<string, Option>>(
  line: CommandLine<Options>,
  words: readonly string[] = process.argv.slice(2),
): Read<Options> {
  const { command, takes, apart = [] } = line;
  const options: Record<string, Option> = line.options;
  const names = Object.keys(options);
  const config: ParseArgsConfig = { args: [...words], options, allowPositionals: true };
  const { tokens, positionals } = parseArgs({ ...config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (name === "help" && !names.includes("help")) throw new HelpAsked(helpOf(line));
    const option = options[name];
    if (!option || rawName !== `--${name}`) throw new Misunderstanding(unknown(rawName, names, command));
    if (
      option.type === "string" &&
      (value === undefined || value === "" || (value.startsWith("-") && !token.inlineValue))
    )
      throw new Misunderstanding(
        `--${name} is followed by ${option.value ? `something: --${name} ${option.value}` : "something"}`,
      );
    if (option.type === "boolean" && value !== undefined)
      throw new Misunderstanding(`--${name} is written alone, without “${value}”.`);
  }
  const [first] = positionals;
  if (takes === undefined && first !== undefined)
    throw new Misunderstanding(
      `${command} takes nothing but options, and “${first}” is none. ${known(names, command)}`,
    );
  const written = apart.filter((name) => tokens.some((token) => token.kind === "option" && token.name === name));
  if (written.length > 1)
    throw new Misunderstanding(
      `${written.map((name) => `--${name}`).join(" and ")} do not go together: each asks for another thing. Write one of them.`,
    );
  return parseArgs({ args: [...words], options: line.options, allowPositionals: true });
}

function unknown(written: string, names: readonly string[], command: string): string {
  const near = nearestName(written.replace(/^-+/, ""), names);
  return `There is no option ${written}. ${near ? `Did you mean --${near}?` : known(names, command)}`;
}

const known = (names: readonly string[], command: string): string =>
  names.length > 0
    ? `The options of ${command} are: ${names.map((name) => `--${name}`).join(", ")}.`
    : `${command} has no options.`;

function helpOf({
  command,
  says,
  takes,
  options,
}: Pick<CommandLine<never>, "command" | "says" | "takes"> & { options: Readonly<Record<string, Option>> }): string {
  const rows = [
    ...Object.entries(options).map(
      ([name, { value, says: told }]) => [`--${name}${value ? ` ${value}` : ""}`, told] as const,
    ),
    ["--help", "tells this"] as const,
  ];
  const width = Math.max(...rows.map(([row]) => row.length));
  return `${command}${takes ? ` -- ${takes}` : ""}\n${says}\n\n${rows.map(([row, told]) => `  ${row.padEnd(width)}  ${told}`).join("\n")}`;
}

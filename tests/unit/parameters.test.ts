/** What the linter cannot say of functions: `f(paper, true)` tells nobody what is true. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { sourceFiles } from "../import-graph.ts";

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isPublic = (member: ts.ClassElement): boolean =>
  !(member.name && ts.isPrivateIdentifier(member.name)) &&
  !(ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : []).some(
    ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword,
  );

/** Functions that other files may call: those that a file exports, and what its classes show. */
function* publicFunctions(file: ts.SourceFile): Generator<ts.SignatureDeclaration> {
  for (const statement of file.statements) {
    if (!isExported(statement)) continue;
    if (ts.isFunctionDeclaration(statement)) yield statement;
    else if (ts.isVariableStatement(statement)) {
      for (const { initializer } of statement.declarationList.declarations)
        if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) yield initializer;
    } else if (ts.isClassDeclaration(statement)) {
      for (const member of statement.members)
        if ((ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member)) && isPublic(member)) yield member;
    }
  }
}

const isTruth = ({ type, initializer }: ts.ParameterDeclaration): boolean =>
  type?.kind === ts.SyntaxKind.BooleanKeyword ||
  initializer?.kind === ts.SyntaxKind.TrueKeyword ||
  initializer?.kind === ts.SyntaxKind.FalseKeyword ||
  (type !== undefined &&
    ts.isUnionTypeNode(type) &&
    type.types.some(({ kind }) => kind === ts.SyntaxKind.BooleanKeyword));

/** The parameters of public functions that are true or false, each with its line. */
function truthsIn(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  return [...publicFunctions(file)].flatMap(({ parameters }) =>
    parameters
      .filter(isTruth)
      .map((parameter) => `${name}:${file.getLineAndCharacterOfPosition(parameter.getStart(file)).line + 1}`),
  );
}

test("a parameter that is true or false is found", () => {
  const text = `
export function one(all: boolean) {}
export const two = (all = false) => all;
export class Three {
  constructor(all: boolean | undefined) {}
  four(all?: boolean) {}
  #five(all: boolean) {}
}
function six(all: boolean) {}
export const seven = ({ all }: { all: boolean }) => all;
`;
  expect(truthsIn("a.ts", text)).toEqual(["a.ts:2", "a.ts:3", "a.ts:5", "a.ts:6"]);
});

test("no public function takes true or false alone: an object names it, or there are two functions", () => {
  const files = sourceFiles.filter((file) => file.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => truthsIn(file, readFileSync(join("src", file), "utf8")))).toEqual([]);
});

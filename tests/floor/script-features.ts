/** What the scripts that readers get ask of a browser: each name is looked up in the interface that TypeScript knows it to be of. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { featureAt } from "./lacking.ts";

/** @param folder of the scripts' sources @returns paths of all features in the compatibility data that they use: `api.URL.parse_static` */
export function scriptFeatures(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    allowImportingTsExtensions: true,
    noEmit: true,
    types: ["vite/client"],
  });
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const note = (path: string[]): boolean => {
    const isFeature = featureAt(path) !== undefined;
    if (isFeature) found.add(path.join("."));
    return isFeature;
  };

  /** Of the interface itself, else of what it inherits: mixins have their members told of the interfaces that take them in. */
  const noteMember = (type: ts.Type, name: string) => {
    for (const holder of withBases(checker.getApparentType(checker.getNonNullableType(type)))) {
      const constructed = holder.endsWith("Constructor") ? holder.slice(0, -"Constructor".length) : undefined;
      if (note(["javascript", "builtins", constructed ?? holder, name]) || note(["api", holder, name])) return;
    }
  };
  const withBases = (type: ts.Type): string[] => {
    if (type.isUnionOrIntersection()) return type.types.flatMap(withBases);
    // `getSymbol()` says of itself that a type without a name has none; `symbol` does not.
    const symbol = type.getSymbol();
    const name = symbol?.name ?? "";
    const declared = symbol && checker.getDeclaredTypeOfSymbol(symbol);
    const bases = type.isClassOrInterface()
      ? checker.getBaseTypes(type)
      : declared?.isClassOrInterface()
        ? checker.getBaseTypes(declared)
        : [];
    return [name, ...bases.flatMap(withBases)];
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const { expression, name } = node;
      const type = checker.getTypeAtLocation(expression);
      // A static member is one of the value that bears the interface's name.
      if (ts.isIdentifier(expression) && isAmbient(expression) && note(["api", expression.text, `${name.text}_static`]))
        return ts.forEachChild(node, visit);
      noteMember(type, name.text);
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      if (ts.isIdentifier(key)) noteMember(checker.getTypeAtLocation(node.parent), key.text);
    }
    if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent) && isAmbient(node)) {
      if (!note(["api", node.text]) && !note(["javascript", "builtins", node.text])) note(["api", "Window", node.text]);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "addEventListener"
    ) {
      const [event] = node.arguments;
      if (event && ts.isStringLiteral(event))
        noteMember(checker.getTypeAtLocation(node.expression.expression), `${event.text}_event`);
    } else if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === "addEventListener"
    ) {
      const [event] = node.arguments;
      if (event && ts.isStringLiteral(event)) note(["api", "Window", `${event.text}_event`]);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      if (/v[a-z]*$/.test(node.text)) note(["javascript", "builtins", "RegExp", "unicodeSets"]);
      if (/\(\?<[=!]/.test(node.text)) note(["javascript", "regular_expressions", "lookbehind_assertion"]);
    }
    ts.forEachChild(node, visit);
  };
  /** Declared by the platform, and not by us. */
  const isAmbient = (node: ts.Identifier): boolean =>
    checker
      .getSymbolAtLocation(node)
      ?.declarations?.some((declaration) => program.isSourceFileDefaultLibrary(declaration.getSourceFile())) ?? false;

  for (const file of program.getSourceFiles())
    if (files.includes(file.fileName) || file.fileName.startsWith(folder)) visit(file);
  return found;
}

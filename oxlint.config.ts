/**
 * What `npm run lint` looks for in TypeScript and JavaScript, the compiler's own findings among it: types are read once for
 * both. Templates have `eslint.config.js`; how code is set out is Oxfmt's (`.oxfmtrc.json`).
 */
import { defineConfig } from "oxlint";
import typescript from "typescript-eslint";

/** Rules that Oxlint has under ESLint's own names, or has not yet (the class instances). */
const elsewhere = new Set(
  [
    "no-array-constructor",
    "no-empty-function",
    "no-unsafe-class-instance-assignment",
    "no-unused-expressions",
    "no-unused-vars",
    "no-useless-constructor",
  ].map((name) => `@typescript-eslint/${name}`),
);

/**
 * The strict and the stylistic rules of typescript-eslint, as it names them. Oxlint follows the same rules and asks
 * TypeScript 7's compiler about types: 13 seconds of a processor for the whole of Dateline, where ESLint takes 85, and some 10 more for its own findings.
 */
const strict = [...typescript.configs.strictTypeChecked, ...typescript.configs.stylisticTypeChecked]
  .flatMap(({ rules = {} }) => Object.keys(rules))
  .filter((name) => name.startsWith("@typescript-eslint/") && !elsewhere.has(name));

export default defineConfig({
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "promise", "node"],
  categories: { correctness: "error" },
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["**/*.astro", "/content/", "/public/"],
  rules: {
    ...Object.fromEntries(strict.map((name) => [name, "error"])),
    "no-array-constructor": "error",
    "no-empty-function": "error",
    "no-useless-constructor": "error",
    // Texts from outside are searched for control characters.
    "no-control-regex": "off",
    // Playwright reads from its first parameter what a fixture asks for.
    "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
    // What remains when a part is taken away is said by naming that part.
    "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
    eqeqeq: "error",
    // TypeScript sees to it; a name with a query (`?inline-script`) is the bundler's.
    "import/default": "off",
    "import/no-cycle": "error",
    // Casts are not made: what comes from outside is read by a schema.
    "typescript/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    // Brackets say that a name may be missing, as a variable of the environment may.
    "typescript/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
    // A function may end early with what it calls last.
    "typescript/no-confusing-void-expression": [
      "error",
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    // Texts are taken apart by code points; what a reader sees as one sign has a segmenter.
    "typescript/no-misused-spread": ["error", { allow: ["string"] }],
    // Where no words are as good as none said, || says so.
    "typescript/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
    "typescript/restrict-template-expressions": ["error", { allowNumber: true }],
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  },
  overrides: [
    {
      files: ["src/**"],
      rules: {
        "max-lines": ["error", 300],
        "max-lines-per-function": ["error", 60],
        // More are given by name, in an object; that nobody is handed true or false, `tests/unit/parameters.test.ts` sees to.
        "max-params": ["error", 4],
      },
    },
    {
      files: ["src/browser/**"],
      // A listener that fails is told in the browser's console, whether it is waited for or not.
      rules: { "typescript/no-misused-promises": ["error", { checksVoidReturn: false }] },
    },
    {
      files: ["tests/unit/**", "tests/site/**"],
      plugins: ["vitest"],
      rules: {
        // Vitest says `any` of what stands for a text in an expectation (`expect.stringContaining`).
        "typescript/no-unsafe-assignment": "off",
        // What must hold of a page of a built paper depends on the page.
        "vitest/no-conditional-expect": "off",
        // A build that tests share is held to have succeeded before them.
        "vitest/no-standalone-expect": "off",
        // A test may hold a bound of time, or expect in a function of its own.
        "vitest/expect-expect": "off",
        "vitest/valid-title": ["error", { allowArguments: true }],
        "vitest/valid-expect": ["error", { maxArgs: 2 }],
      },
    },
  ],
});

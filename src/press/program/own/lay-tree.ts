/** Lays the program's templates out as an Astro project of their own, with the paper's components in their places. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pressFolder } from "../bundle-place.ts";
import { isShipped, shippedFolder } from "../program-root.ts";
import type { PressSettings } from "../../settings.ts";
import { ownComponents } from "./own-components.ts";
import { templateFiles, templateSources } from "./template-sources.ts";

/** @param tree the folder of the project @param place where what Astro makes of it is to be kept @returns the folder */
export function layTree(settings: PressSettings, tree: string, place: string): string {
  const { program, templates } = settings;
  const sources = templateSources(program);
  rmSync(tree, { recursive: true, force: true });
  for (const file of templateFiles(program)) {
    mkdirSync(dirname(join(tree, "src", file)), { recursive: true });
    cpSync(join(sources, "src", file), join(tree, "src", file));
  }
  const fonts = isShipped(program)
    ? join(program, shippedFolder, pressFolder, "fonts")
    : join(program, "src", "styles", "fonts");
  cpSync(fonts, join(tree, "src", "styles", "fonts"), { recursive: true });
  const { components } = ownComponents(settings);
  for (const { file, place: instead } of components) {
    const to = join(tree, "src", instead);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(templates, file), to);
  }
  writeFileSync(join(tree, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(tree, "tsconfig.json"), typesConfig(components.map((component) => `src/${component.place}`)));
  const integration = isShipped(program)
    ? join(program, shippedFolder, pressFolder, "integration.js")
    : join(program, "src", "press", "writing-desk", "integration.ts");
  const options = JSON.stringify({ bundling: join(tree, "bundled"), place });
  writeFileSync(
    join(tree, "astro.config.mjs"),
    `import { createRequire } from "node:module";\nconst { default: dateline, astroSettings } = createRequire(import.meta.url)(${JSON.stringify(integration)});\nexport default { ...astroSettings, integrations: [dateline(${options})] };\n`,
  );
  return tree;
}

/** Only the paper’s own components are looked through, and what they import is followed. */
const typesConfig = (components: readonly string[]): string =>
  `${JSON.stringify(
    {
      extends: "astro/tsconfigs/strict",
      include: [".astro/types.d.ts", "src/env.d.ts", ...components],
      compilerOptions: {
        target: "es2024",
        lib: ["es2024", "es2025.regexp", "dom", "dom.iterable"],
        allowImportingTsExtensions: true,
        noEmit: true,
      },
    },
    null,
    2,
  )}\n`;

/** The end of a build: the edition is published, and what became of it is told. */
import { rmSync } from "node:fs";
import { printable, terminal } from "../../desk/terminal-text.ts";
import { stopUnpublished, type BegunBuild } from "./begin-build.ts";
import { layFormEditor } from "../writing-desk/form-editor-files.ts";
import { say } from "../say.ts";
import type { PressSettings } from "../settings.ts";
import { toldFailure } from "../told-failure.ts";

/**
 * Publishes what was printed, and takes away what is left of it. Ends the process where a picture cannot be made.
 * @param assets the files that pages fetch, which lie with what was printed
 */
export async function finishBuild(
  { build, withEditor, due }: BegunBuild,
  settings: PressSettings,
  assets: readonly string[],
): Promise<void> {
  const { plan } = build;
  const tell = (line: string) => say(terminal`${printable(line)}\n`);
  try {
    const editor = withEditor ? layFormEditor(withEditor, settings.root, settings.printing) : [];
    const changes = await build.publish([...assets, ...editor]);
    rmSync(settings.printing, { recursive: true, force: true });
    const files = changes ? changes.added.length + changes.changed.length + changes.removed.length : 0;
    const told = changes ? `; ${files} files changed in ${settings.out}` : ` as a slice into ${settings.out}`;
    tell(`${plan.print.length} of ${plan.pages} pages printed, ${plan.remove.length} removed${told}`);
    if (due) tell(due);
  } catch (error) {
    stopUnpublished(settings, toldFailure(error, settings));
  }
}

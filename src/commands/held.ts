/** `npm run held`: says when the next held story is due, and has the machine that publishes look again then. */
import { nextBuild } from "../press/release/next-build.ts";
import { openNewsroom } from "../press/newsroom.ts";
import { say } from "../press/say.ts";
import { printable, terminal } from "../desk/terminal-text.ts";
import { dueSoon, onGithub, onGitlab } from "../preview/held/look-again.ts";
import { running } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";

const line = {
  command: "npm run held",
  says: "Says when the next held story is due, and has the job that publishes look again then (GitHub, GitLab).",
  options: {},
} as const;

await running(async (settings, environment) => {
  readCommand(line);
  const { context, close } = await openNewsroom(settings, { showsHeld: settings.preview });
  let next: string;
  try {
    if (!context) throw new Error("The paper cannot be read: npm run check says why.");
    next = nextBuild(context.archive);
  } finally {
    close();
  }
  const due = dueSoon(next === "never" ? undefined : new Date(next), new Date(settings.now * 1000));
  const done = (await onGithub(due, environment)) ?? (await onGitlab(due, environment));
  say(
    terminal`${printable(next === "never" ? "No story is held." : `The next story is due at ${next}.`)}${done ? terminal` ${printable(done)}` : terminal``}\n`,
  );
});

/**
 * `npm run comment`: tells the report where the change is talked about, in one comment that is brought up to date. What
 * is told is written anew from `report.json`: the report may have been made by anyone's code.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printable, terminal } from "../desk/terminal-text.ts";
import { running } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";
import { say } from "../press/say.ts";
import { githubConversation } from "../preview/conversations/github.ts";
import { gitlabConversation } from "../preview/conversations/gitlab.ts";
import { reportSchema } from "../preview/report-schema.ts";
import { summaryMark, summaryOf } from "../preview/summary.ts";

const line = {
  command: "npm run comment",
  says: "Tells the report where the change is talked about, in one comment that is brought up to date.",
  takes: "report",
  options: {},
} as const;

await running(async (_settings, environment) => {
  const {
    positionals: [folder = "report"],
  } = readCommand(line);
  const report = reportSchema.parse(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")));
  const conversation = (await githubConversation(environment)) ?? gitlabConversation(environment);
  if (!conversation)
    say(terminal`There is no pull request to comment on, or no token to do it with: the comment is in summary.md.\n`);
  else {
    const text = summaryOf(report);
    const own = (await conversation.comments()).find(({ body }) => body.startsWith(summaryMark));
    if (own) await conversation.change(own.id, text);
    else await conversation.add(text);
    say(
      terminal`${own ? terminal`The comment is brought up to date` : terminal`Commented`}: ${printable(conversation.name)}\n`,
    );
  }
});

/** `npm run publish-preview -- pr-12`: lays a preview build out on Netlify, at an address of its own. */
import { printable, terminal } from "../desk/terminal-text.ts";
import { running } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";
import { say } from "../press/say.ts";
import { layOnNetlify } from "../preview/netlify.ts";
import { previewFiles } from "../preview/preview-files.ts";

const line = {
  command: "npm run publish-preview",
  says: "Lays a preview build out on Netlify, at an address of its own.",
  takes: "pr-12",
  options: {},
} as const;

await running(async (settings, environment) => {
  const {
    NETLIFY_AUTH_TOKEN: token,
    NETLIFY_SITE_ID: site,
    NETLIFY_API_URL: api = "https://api.netlify.com/api/v1",
    DATELINE_PREVIEW_PASSWORD: password,
  } = environment;
  const {
    positionals: [name],
  } = readCommand(line);
  if (!name || !/^[a-z0-9-]{1,37}$/.test(name))
    throw new Error("Which name is the preview to have? npm run publish-preview -- pr-12");
  if (!token || !site)
    say(terminal`NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID are not set: the preview is published nowhere.\n`);
  else {
    const { address, sent } = await layOnNetlify(previewFiles(settings.out, password), { api, token, site, name });
    say(terminal`The preview is at ${printable(address)} (${sent} files were new to the host)\n`);
  }
});

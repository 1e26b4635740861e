/** A page that holds all that it shows: whatever stands in it, it runs no script but its own, and fetches nothing from anywhere. */
import { createHash } from "node:crypto";
import { html, Html } from "./html.ts";

export interface WholePage {
  title: string;
  style: string;
  script?: string;
  /** Whether it shows pictures, which stand in it as data. */
  pictures?: boolean;
  body: Html;
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

export function wholePage({ title, style, script, pictures = false, body }: WholePage): string {
  const policy = [
    "default-src 'none'",
    ...(pictures ? ["img-src data:"] : []),
    `style-src ${hash(style)}`,
    ...(script === undefined ? [] : [`script-src ${hash(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
${script !== undefined && html`<script>${new Html(script)}</script>\n`}</body>
</html>
`.text;
}

/** The last hand on every page before it is printed: its security policy goes in, ahead of all that the policy rules over, and its modules wait until something is painted. */
import { defineMiddleware } from "astro:middleware";
import afterFirstPaint from "./browser/after-first-paint.ts?inline-script";
import { withBundledModules } from "./layouts/bundled-files.ts";
import { HeldSheets } from "./layouts/held-sheets.ts";
import { withSlots } from "./layouts/slots.ts";
import { inlined, pageSources } from "./layouts/inline-elements.ts";
import { writtenPolicy, type PolicySource, type SecurityPolicy } from "./paper/safe/security-policy.ts";
import { handover } from "./press/print/handover.ts";

export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const { bundledScripts, laidOver } = handover();
  const sheets = new HeldSheets();
  if (bundledScripts) locals.sheets = sheets;
  const response = await next();
  if (!locals.policy) return laidOver ? new Response((await response.text()) + laidOver(), response) : response;
  const set = await response.text();
  // At the writing desk Vite puts scripts of its own into pages.
  if (!bundledScripts) return new Response(withSlots(set, locals.slots) + (laidOver?.() ?? ""), response);
  const policy = withStyles(locals.policy, sheets.sources);
  const html = withPolicy(withWaitingModules(set), policy, bundledScripts, url.pathname);
  return new Response(sheets.putInto(withSlots(withBundledModules(html, locals.base), locals.slots)), response);
});

const withStyles = (policy: SecurityPolicy, styles: readonly PolicySource[]): SecurityPolicy => ({
  ...policy,
  "style-src": [...(policy["style-src"] ?? []), ...[...new Set(styles)].sort()],
});

/** A policy counts for what comes after it, so it stands behind the character set and before everything else. */
const place = /<meta charset="?utf-8"?\s*\/?>/i;

function withPolicy(html: string, policy: SecurityPolicy, bundled: ReadonlySet<string>, path: string): string {
  const { scripts, styles } = sourcesOf(html, bundled, path);
  const whole: SecurityPolicy = {
    ...policy,
    "script-src": [...new Set([...(policy["script-src"] ?? []), ...scripts])],
    "style-src": [...(policy["style-src"] ?? []), ...styles],
  };
  if (!place.test(html))
    throw new Error(`${path} says no character set, behind which its security policy would stand.`);
  return html.replace(
    place,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${writtenPolicy(whole)}">`,
  );
}

/** As Astro writes it. */
const moduleWithAddress = /<script type="module" src="/g;
const fetching = inlined(afterFirstPaint);

/** Modules become data blocks, whose addresses the script at the end of the page fetches when it is time. */
function withWaitingModules(html: string): string {
  const waiting = html.replaceAll(moduleWithAddress, '<script type="text/plain" data-module="');
  if (waiting === html) return html;
  const end = waiting.lastIndexOf("</body>");
  return `${waiting.slice(0, end)}<script>${fetching}</script>${waiting.slice(end)}`;
}

function sourcesOf(html: string, bundled: ReadonlySet<string>, path: string): ReturnType<typeof pageSources> {
  try {
    return pageSources(html, bundled);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

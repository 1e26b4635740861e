/** The last hand on every page before it is printed: its security policy goes in, ahead of all that the policy rules over, and its scripts step back behind its pictures. */
import { defineMiddleware } from "astro:middleware";
import { pageSources } from "./layouts/inline-elements.ts";
import { writtenPolicy, type SecurityPolicy } from "./paper/security-policy.ts";
import { handover } from "./press/handover.ts";

export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const response = await next();
  const { bundledScripts } = handover();
  // At the writing desk Vite puts scripts of its own into pages.
  if (!locals.policy || !bundledScripts) return response;
  return new Response(withPolicy(await response.text(), locals.policy, bundledScripts, url.pathname), response);
});

/** A policy counts for what comes after it, so it stands behind the character set and before everything else. */
const place = /<meta charset="?utf-8"?\s*\/?>/i;

function withPolicy(html: string, policy: SecurityPolicy, bundled: ReadonlySet<string>, path: string): string {
  const { scripts, styles } = sourcesOf(html, bundled, path);
  const whole: SecurityPolicy = { ...policy, "script-src": [...new Set([...(policy["script-src"] ?? []), ...scripts])], "style-src": [...(policy["style-src"] ?? []), ...styles] };
  if (!place.test(html)) throw new Error(`${path} says no character set, behind which its security policy would stand.`);
  return html.replaceAll(moduleWithAddress, '<script type="module" fetchpriority="low" src="').replace(place, (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${writtenPolicy(whole)}">`);
}

/** As Astro writes it. A page reads well without its scripts, so its words and its lead picture have the line first. */
const moduleWithAddress = /<script type="module" src="/g;

function sourcesOf(html: string, bundled: ReadonlySet<string>, path: string): ReturnType<typeof pageSources> {
  try {
    return pageSources(html, bundled);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

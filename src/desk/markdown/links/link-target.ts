/** What a link's address says of where it leads, before anybody looks whether the page is there. */
import { posix } from "node:path";
import { articleIdOf, articlePath, sitePath } from "../../../paper/addresses/address.ts";
import { decodedPart, decodedPath } from "../../../paper/safe/percent-decoded.ts";

export type LinkTarget =
  | { leads: "outside" }
  /** To a place on the same page. */
  | { leads: "here"; fragment: string }
  /** To a page of the paper: its path, and what is written of it without query and fragment. */
  | { leads: "page"; path: string; written: string; fragment?: string; address?: string }
  /** `unreachable`: the address is whole, and that of a machine of the writer's own; a text may speak of it. */
  | { leads: "nowhere"; message: string; suggestion?: string; unreachable?: true };

const safeSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * @param file of the article, relative to `content/`
 * @param site the paper's own address, as `paper.yaml` gives it
 */
export function linkTarget(written: string, file: string, site: string | undefined): LinkTarget {
  // Browsers ignore control characters and spaces in a scheme; so must whoever judges it.
  const url = written.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, "");
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme === "mailto:") return mail(url.slice(scheme.length));
  if (scheme === "tel:") return telephone(written.trim().slice(scheme.length));
  if (scheme && !safeSchemes.has(scheme))
    return nowhere(`A link cannot begin with \`${scheme}\`. Links begin with https://, mailto:, tel: or /.`);
  if (scheme) return elsewhere(url, site);
  if (url.startsWith("//")) return nowhere("Write the whole address, beginning with https://", `https:${url}`);
  if (url === "" || url === "#")
    return nowhere("This link has no address. Write where it leads, or take its brackets out.");
  if (url.startsWith("#")) return { leads: "here", fragment: placeIn(url.slice(1)) };
  if (url.startsWith("/")) return page(url);
  if (/\.md(?:#[^]*)?$/.test(url)) {
    const [target = "", fragment] = url.split("#");
    const id = articleIdOf(posix.normalize(posix.join(posix.dirname(file), decodedPath(target))));
    if (!id) return nowhere("This link leads to no article. Write its address: /2026/11/20/port-talks/");
    return {
      leads: "page",
      path: articlePath(id),
      written: target,
      address: articlePath(id) + (fragment ? `#${fragment}` : ""),
      ...(fragment && { fragment: placeIn(fragment) }),
    };
  }
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(url))
    return nowhere("A link to a person’s mail begins with `mailto:`.", `mailto:${url}`);
  return nowhere(
    "A link to a page of this paper begins with /, one to another site with https://.",
    documentEnding.test(url)
      ? `/documents/${url.replace(/^.*\//, "")}`
      : looksLikeHost(url)
        ? `https://${url}`
        : `/${url.replace(/^\.{0,2}\//, "")}`,
  );
}

const nowhere = (message: string, suggestion?: string): LinkTarget => ({
  leads: "nowhere",
  message,
  ...(suggestion && { suggestion }),
});

const unreachable = (message: string, suggestion?: string): LinkTarget => ({
  leads: "nowhere",
  unreachable: true,
  message,
  ...(suggestion && { suggestion }),
});

function page(url: string): LinkTarget {
  const fragment = /#([^]+)$/.exec(url)?.[1];
  // A passage that a browser looks for (https://wicg.github.io/scroll-to-text-fragment/) needs no id.
  const anchor = fragment && placeIn(fragment.split(":~:")[0] ?? "");
  return {
    leads: "page",
    path: sitePath(url),
    written: url.replace(/[?#][^]*$/, ""),
    ...(anchor && { fragment: anchor }),
  };
}

/** Machines that only the writer can reach, and previews, which are gone after the change that they show. */
const ownMachine =
  /^(?:localhost|.*\.localhost|.*\.local|.*\.test|.*\.internal|127(?:\.\d+){3}|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\])$/;
const previewHost =
  /^(?:(?:pr|mr|deploy-preview|branch)-[\da-z-]+--[\da-z-]+\.netlify\.app|[\da-f]{8}\.[\da-z-]+\.pages\.dev)$/;

function elsewhere(url: string, site: string | undefined): LinkTarget {
  if (!URL.canParse(url))
    return nowhere("This address cannot be read. Write it as the browser shows it, beginning with https://");
  const { hostname, host, pathname, search, hash, username } = new URL(url);
  const own = site === undefined || !URL.canParse(site) ? undefined : new URL(site);
  const rest = pathname + search + hash;
  if (
    own &&
    bareHost(host) === bareHost(own.host) &&
    (pathname === own.pathname || pathname.startsWith(own.pathname.replace(/\/?$/, "/")))
  ) {
    const within = rest.slice(own.pathname.replace(/\/$/, "").length) || "/";
    const target = page(within);
    return target.leads === "page" ? { ...target, written: url.replace(/[?#][^]*$/, ""), address: within } : target;
  }
  if (ownMachine.test(hostname))
    return unreachable(
      `\`${host}\` is a machine that readers cannot reach. Write the address that they see; that of a page of this paper begins with /.`,
      rest === "/" ? "/" : rest,
    );
  if (previewHost.test(hostname))
    return nowhere(
      `\`${host}\` is a preview, and gone when the change is published. Write the address of the page alone.`,
      rest,
    );
  if (!hostname.includes(".") && !hostname.startsWith("["))
    return unreachable(`There is no site at \`${host}\`: a name such as example.org is missing behind https://.`);
  if (username)
    return nowhere(
      "A name before the @ of an address is sent to the site, and hides where the link leads. Take it out.",
      url.replace(/\/\/[^/@]*@/, "//"),
    );
  return { leads: "outside" };
}

const bareHost = (host: string) => host.replace(/^www\./, "");

function mail(rest: string): LinkTarget {
  const address = decodedPath(rest.replace(/^\/+/, "").split("?")[0] ?? "");
  const right = address.split(",").every((one) => /^[^\s@<>()[\]"',;:/]+@[^\s@<>()[\]"',;:/]+\.[^\s@.]{2,}$/.test(one));
  if (right && !rest.startsWith("/")) return { leads: "outside" };
  return right
    ? nowhere("Behind `mailto:` stands the address itself, without slashes.", `mailto:${rest.replace(/^\/+/, "")}`)
    : nowhere("Behind `mailto:` stands a mail address.", "mailto:desk@example.org");
}

function telephone(rest: string): LinkTarget {
  const number = decodedPath(rest.replace(/^\/+/, ""));
  const digits = number.replace(/[^\d]/g, "");
  // RFC 3966: digits, with signs that only part them, after a plus where the number holds all over the world.
  if (/^\+?[\d().-]+(?:;[a-z-]+=[\w.-]+)*$/i.test(rest) && digits.length >= 3 && digits.length <= 20)
    return { leads: "outside" };
  return nowhere(
    "Behind `tel:` stands a telephone number in digits, with a plus and the country’s number before it.",
    digits.length >= 3 ? `tel:${number.trim().startsWith("+") ? "+" : ""}${digits}` : "tel:+4722334455",
  );
}

/** Of files that lie in documents/; none of these is the end of a host's name. */
const documentEnding = /^[^?#]*\.(?:pdf|csv|xlsx?|docx?|odt|ods|pptx?|rtf|txt|epub|zip|mp3|m4a|ogg|mp4|webm|vtt)$/i;

const looksLikeHost = (url: string) => /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url);

const placeIn = (fragment: string): string => decodedPart(fragment).normalize("NFC");

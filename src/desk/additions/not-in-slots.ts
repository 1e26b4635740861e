/** What may not stand in a slot, since it would break the page around it, do nothing there, or do harm. */
import type { SlotName } from "../../paper/additions.ts";
import { addressesIn, addressProperties, type ReadElement } from "./asked-hosts.ts";
import { pageIds } from "../markdown/heading-ids.ts";
import type { Fault } from "./fault.ts";

type Told = Pick<Fault, "rule" | "message" | "suggestion">;
const refused = (message: string): Told => ({ rule: "template", message });

const around = "The page around the slot has it already. Take it out.";
const notHere: Readonly<Record<string, string>> = {
  html: around,
  head: around,
  body: around,
  title: `Each page has a title of its own, and one only. Take it out.`,
  base: "This would lead every link of the page astray. Take it out, and write whole addresses.",
  main: "The page has its main part already, which readers of screen readers are led to. Write <section> or <div>.",
  h1: "The page has its headline already. Write <h2>.",
  object: "Browsers’ plug-ins are gone, and pages load none. Write <img>, <video>, <iframe> or a link.",
  embed: "Browsers’ plug-ins are gone, and pages load none. Write <img>, <video>, <iframe> or a link.",
  frame: "There are no frames but <iframe>.",
  frameset: "There are no frames but <iframe>.",
  style: "Pages take styles by their hash. Write its rules into a .css file in templates/.",
  plaintext: "Browsers would read the rest of the page as text. Write <pre>.",
};

/** What a head may hold; whatever else stands there ends it, for browsers. */
const inHead = new Set(["link", "meta", "noscript", "script", "template"]);

/** @param text what stands in the element, if that is no element */
export function* notInSlots(
  read: ReadElement & { attributes: readonly string[] },
  slot: SlotName,
  text: string,
): Generator<Told> {
  const { name, within, attributes, attribute } = read;
  const isDrawn = within === "svg" || within === "g";
  // A drawing has a title of its own.
  if (notHere[name] && !(name === "title" && isDrawn)) yield refused(`<${name}>: ${notHere[name]}`);
  else if (slot === "head" && within !== "template" && !inHead.has(name))
    yield refused(
      `<${name}> cannot stand in the head of a page, which it would end. Put it into foot.html or after-article.html.`,
    );
  if (name === "meta" && attribute("charSet") !== undefined) yield refused(`<meta charset>: ${around}`);
  if (name === "meta" && attribute("httpEquiv") !== undefined)
    yield refused("<meta http-equiv> changes how the whole page is read, or leads readers away from it. Take it out.");
  if (name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attribute("rel") ?? ""))
    yield refused("Each page says its own canonical address, and may say one only. Take it out.");
  if (name === "script" && text.includes("<!--"))
    yield refused(
      "A script with <!-- in it may not end where it seems to. Take the remark out, or put the script into a file in public/.",
    );
  if (pageIds.has(attribute("id") ?? ""))
    yield refused(`Pages have a place called “${attribute("id")}”, which readers are led to. Give this another id.`);
  yield* ofAttributes(attributes, attribute);
  if (name === "script" && slot === "head" && isWaitedFor(attribute))
    yield { rule: "blocking-script", message: waited };
}

const waited =
  "Nothing of a page is seen before this script has come and run; where its host is slow, readers see a blank page. Write <script async …> or <script defer …>.";

const isWaitedFor = (attribute: ReadElement["attribute"]): boolean =>
  attribute("src") !== undefined &&
  attribute("async") === undefined &&
  attribute("defer") === undefined &&
  attribute("type")?.toLowerCase() !== "module";

function* ofAttributes(names: readonly string[], attribute: ReadElement["attribute"]): Generator<Told> {
  for (const name of names) {
    const value = attribute(name) ?? "";
    if (/^on[a-z]/i.test(name))
      yield refused(
        `${name.toLowerCase()}="…" does not run: pages let scripts run by their hash, and a handler has none. Add a listener in a <script>.`,
      );
    if (name === "style")
      yield refused(
        'style="…" does nothing: pages take styles by their hash. Write class="…", and its rules into a .css file in templates/.',
      );
    if (/<\/noscript/i.test(value))
      yield refused(
        "An attribute with </noscript in it ends what it stands in, for browsers that run scripts. Take it out.",
      );
    if (!addressProperties.includes(name)) continue;
    for (const address of addressesIn(name, value)) {
      if (/^\s*(?:javascript|vbscript):/i.test(address))
        yield refused("An address that is a script does not run. Add a listener in a <script>.");
      else if (isOfPage(address))
        yield refused(
          `“${address}” is another address on each page. Begin with a slash, for a file in public/ or a page: /${address.replace(/^(?:\.{0,2}\/)+/, "")}`,
        );
    }
  }
}

/** Whether an address is read from that of the page: it begins neither with a slash nor with a scheme, and is no place on the page. */
const isOfPage = (address: string): boolean => address !== "" && !/^(?:[/#?]|[a-z][a-z\d+.-]*:)/i.test(address);

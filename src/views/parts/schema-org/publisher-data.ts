/** The paper as an organisation, in schema.org's words (https://schema.org/NewsMediaOrganization). */
import { iconPaths } from "../../../paper/brand/icon-paths.ts";
import { correctionsPath } from "../../../paper/addresses/page-addresses.ts";
import type { Paper } from "../../../paper/paper.ts";
import type { ViewContext } from "../../context.ts";
import type { Json } from "../frame.ts";
import { policyAddress } from "../policy-address.ts";

/** One organisation, whatever language a page is in: by the name of its first edition. */
export function publisher({ archive, site, brand }: ViewContext): Record<string, Json> {
  const [name = archive.paper.name] = namesOf(archive);
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${site}/#publisher`,
    name,
    url: `${site}/`,
    ...(brand && { logo: { "@type": "ImageObject", url: `${site}/${iconPaths.large}`, width: 512, height: 512 } }),
  };
}

/** In the order of its editions, each once. */
const namesOf = (archive: ViewContext["archive"]): string[] => [
  ...new Set(archive.editions.map((edition) => edition.paper.name)),
];

/** The same with all that is to be known of it, as front pages tell it: every other page leads there by its `@id`. */
export function publisherInFull(context: ViewContext): Json {
  const { paper } = context.archive;
  const own = paper.publisher;
  const [, ...others] = namesOf(context.archive);
  return {
    ...publisher(context),
    ...(others.length > 0 && { alternateName: others }),
    ...(paper.social.length > 0 && { sameAs: paper.social }),
    ...(own && {
      ...(own.founded !== undefined && { foundingDate: String(own.founded) }),
      ...(own.email && { email: own.email }),
      ...policies(own, context),
      parentOrganization: { "@type": "Organization", name: own.name, ...(own.url && { url: own.url }) },
    }),
  };
}

/** The pages by which a newsroom can be judged. */
function policies(own: NonNullable<Paper["publisher"]>, { site }: ViewContext): Record<string, Json> {
  const at = (page: string) => policyAddress(page, site);
  const about = [own.ownership, own.funding].flatMap((page) => (page === undefined ? [] : [at(page)]));
  return {
    ...(about.length > 0 && { ownershipFundingInfo: about }),
    ...(own.ethics !== undefined && { ethicsPolicy: at(own.ethics) }),
    correctionsPolicy: own.corrections === undefined ? site + correctionsPath("") : at(own.corrections),
    ...(own.masthead !== undefined && { masthead: at(own.masthead) }),
    ...(own.diversity !== undefined && { diversityPolicy: at(own.diversity) }),
  };
}

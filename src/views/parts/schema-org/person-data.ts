/** Writers in schema.org's words (https://schema.org/Person; Google's “Profile page”). */
import { authorPath } from "../../../paper/addresses/address.ts";
import { wholeHere, type ViewContext } from "../../context.ts";
import type { Json } from "../frame.ts";
import { imageObjects } from "./image-objects.ts";
import { publisher } from "./publisher-data.ts";

type Told = Record<string, Json>;

/** One of the paper's own writers, as a story names them: who they are is told on their page. */
export function writer(id: string, context: ViewContext): Told {
  const author = context.archive.entries.of("author", id)?.record;
  const url = wholeHere(context, authorPath(id));
  return {
    "@type": "Person",
    "@id": `${url}#person`,
    name: author?.name ?? id,
    ...(author?.role && { jobTitle: author.role }),
    url,
    ...(author?.person && author.person.links.length > 0 && { sameAs: author.person.links }),
  };
}

/** A writer's page. */
export function profilePage(id: string, context: ViewContext): Json {
  const record = context.archive.entries.of("author", id)?.record;
  const person = record?.person;
  const [image] = imageObjects(undefined, person?.portrait ? [person.portrait] : [], context);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    inLanguage: context.archive.paper.language,
    mainEntity: {
      ...writer(id, context),
      ...(record?.summary && { description: record.summary }),
      ...(image && { image }),
      ...(person?.email && { email: person.email }),
      ...(person && person.languages.length > 0 && { knowsLanguage: person.languages }),
      ...(person && person.expertise.length > 0 && { knowsAbout: person.expertise }),
      worksFor: publisher(context),
    },
  };
}

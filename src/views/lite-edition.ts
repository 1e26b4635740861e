/** The lite edition: the whole paper a second time, as text. Its pages are the same views, set by templates of their own. */
import type { LiteName } from "../paper/page.ts";
import { addresses } from "../paper/addresses/page-addresses.ts";
import type { View, ViewOf } from "./kinds.ts";

/** What the lite edition prints: not the search and the saved stories, which need scripts, nor the page for lost readers. */
export type LiteView = ViewOf<LiteName>;

/** A page is called by one name in its key and in its view. */
export const isLiteView = (view: View): view is LiteView => addresses[view.template].lite;

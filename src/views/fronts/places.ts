/** Who stands where on a front: editors' own first, then what their rules bring, then what fills itself; no story twice. */
import type { Archive } from "../../archive/archive.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { holds, needsPicture, type FrontPlan, type PlacedStory, type PlacePlan } from "../../paper/front-plan.ts";

/** A story in a place, with the words that it has there and nowhere else. */
export interface Placed {
  record: ArticleRecord;
  headline?: string;
  standfirst?: string;
}

/** How many are looked at besides: not every story fits everywhere. */
const unfit = 20;

/** Opinion stands apart from the news, and what is paid for comes by no rule but its own. */
const fitsBeside = (kind: ArticleRecord["kind"], layout: PlacePlan["layout"]): boolean =>
  kind !== "sponsored" && (kind === "opinion") === (layout === "opinion");

/** A place with the stories that stand in it. */
export interface FilledPlace {
  plan: PlacePlan;
  stories: Placed[];
}

/** Gives stories their places, each story once. */
export class Placing {
  readonly #archive: Archive;
  readonly #placed = new Set<string>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** How many stories have a place. */
  get count(): number {
    return this.#placed.size;
  }

  has = ({ id }: ArticleRecord): boolean => this.#placed.has(id);

  #place(record: ArticleRecord | undefined): ArticleRecord | undefined {
    if (!record || this.#placed.has(record.id)) return undefined;
    this.#placed.add(record.id);
    return record;
  }

  /** The editor's own, so far as readers may see them. */
  chosen(ids: readonly string[]): ArticleRecord[] {
    return ids.flatMap((id) => this.#place(this.#archive.stories.here(id)) ?? []);
  }

  /** The first of a list that stand nowhere yet. */
  fill(
    list: readonly ArticleRecord[],
    want: number,
    fits: (record: ArticleRecord) => boolean = () => true,
  ): ArticleRecord[] {
    return list
      .filter((record) => !this.#placed.has(record.id) && fits(record))
      .slice(0, Math.max(0, want))
      .flatMap((record) => this.#place(record) ?? []);
  }

  /**
   * The places that hold now, with the stories that an editor chose for them: set aside before anything fills itself, so
   * that no place takes another's. Of two at the top the first stands there.
   */
  placesOf({ places }: FrontPlan): FilledPlace[] {
    const now = places.filter((each) => holds(each, this.#archive.now));
    const top = now.find(({ place }) => place === "top");
    return now
      .filter((each) => each.place !== "top" || each === top)
      .map((plan) => ({ plan, stories: plan.stories.flatMap((story) => this.#own(story)) }));
  }

  #own({ story, headline, standfirst }: PlacedStory): Placed[] {
    const [record] = this.chosen([story]);
    return record ? [{ record, ...(headline && { headline }), ...(standfirst && { standfirst }) }] : [];
  }

  /** Fills a place by its rule. A list is asked for as many as can stand elsewhere already, and not gone through. */
  fillPlace({ plan, stories }: FilledPlace): void {
    if (plan.newest === undefined) return;
    const pictured = needsPicture.has(plan.layout);
    const news = plan.newest === "kind:news";
    const list = this.#archive.lists.newest(news ? "all" : plan.newest, plan.count + this.count + unfit);
    const fits = ({ kind, photo }: ArticleRecord) =>
      (plan.newest === `kind:${kind}` || fitsBeside(kind, plan.layout)) &&
      (!news || kind === "news") &&
      (!pictured || photo !== undefined);
    stories.push(...this.fill(list, plan.count - stories.length, fits).map((record) => ({ record })));
  }
}

/**
 * Which stories stand beside a story, and which comes next. Both look only at a few neighbours in time, so that they
 * settle: a story added today changes the pages of its neighbours, never those of the whole archive.
 */
import type { ArticleRecord } from "../desk/records.ts";

/** A list that the story stands in, with its neighbours there. */
export interface Neighbourhood {
  list: string;
  /** Nearest first. */
  older: ArticleRecord[];
  newer: ArticleRecord[];
}

const day = 86_400;
/** Seconds after which a story counts half as near. */
const halfAsNear = 30 * day;
/** A story of the same thread outweighs any shared topics. */
const threadWeight = 100;

/**
 * The computed related stories, best first: shared topics weighted by how rare they are about that time, times the
 * closeness in time; stories of the same thread before all others; then the section's, to fill the places.
 */
export function rankRelated(article: ArticleRecord, neighbourhoods: readonly Neighbourhood[], leaveOut: ReadonlySet<string>, count: number): ArticleRecord[] {
  const scores = new Map<string, { record: ArticleRecord; score: number }>();
  for (const { list, older, newer } of neighbourhoods) {
    const neighbours = [...older, ...newer];
    const weight = list.startsWith("thread:") ? threadWeight : list.startsWith("topic:") ? rarity(article, neighbours) : 0;
    for (const record of neighbours) {
      if (record.id === article.id || leaveOut.has(record.id)) continue;
      const closeness = halfAsNear / (halfAsNear + Math.abs(record.published - article.published));
      const known = scores.get(record.id);
      // What only shares the section fills the places that are left: its weight is closeness alone, and small.
      const score = (weight || 0.01) * closeness + (known?.score ?? 0);
      scores.set(record.id, { record, score });
    }
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score || b.record.published - a.record.published || (a.record.id < b.record.id ? -1 : 1))
    .slice(0, count)
    .map(({ record }) => record);
}

/**
 * How rare a topic is about the time of a story: the mean number of days between the stories on it, on a scale in
 * which twice as rare counts one more.
 */
function rarity(article: ArticleRecord, neighbours: readonly ArticleRecord[]): number {
  if (neighbours.length === 0) return 0;
  const times = [article.published, ...neighbours.map((record) => record.published)];
  const days = (Math.max(...times) - Math.min(...times)) / day;
  return Math.log2(2 + days / neighbours.length);
}

/**
 * Which stories stand beside a story, and which comes next. Both look only at a few neighbours in time, so that they
 * settle: a story added today changes the pages of its neighbours, never those of the whole archive.
 */
export interface Neighbour {
  id: string;
  /** Seconds since 1970. */
  published: number;
}

/** A list that the story stands in, with its neighbours there. */
export interface Neighbourhood {
  list: string;
  /** Nearest first. */
  older: Neighbour[];
  newer: Neighbour[];
}

const day = 86_400;
/** Seconds after which a story counts half as near. */
const halfAsNear = 30 * day;
/** What only shares the section fills the places that are left, where it is of the same days: a section holds all sorts. */
const sectionWeight = 0.01;
const sameDays = 3 * day;

/**
 * The computed related stories, best first: shared topics weighted by how rare they are about that time, times the
 * closeness in time; then the section's of the same days, to fill the places.
 */
export function rankRelated(
  article: Neighbour,
  neighbourhoods: readonly Neighbourhood[],
  leaveOut: ReadonlySet<string>,
  count: number,
): string[] {
  const scores = new Map<string, { story: Neighbour; score: number }>();
  for (const { list, older, newer } of neighbourhoods) {
    const neighbours = [...older, ...newer];
    const weight = list.startsWith("topic:") ? rarity(article, neighbours) : sectionWeight;
    for (const story of neighbours) {
      if (story.id === article.id || leaveOut.has(story.id)) continue;
      if (!list.startsWith("topic:") && article.published - story.published > sameDays && !scores.has(story.id))
        continue;
      const closeness = halfAsNear / (halfAsNear + Math.abs(story.published - article.published));
      scores.set(story.id, { story, score: weight * closeness + (scores.get(story.id)?.score ?? 0) });
    }
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score || b.story.published - a.story.published || (a.story.id < b.story.id ? -1 : 1))
    .slice(0, count)
    .map(({ story }) => story.id);
}

/**
 * How rare a topic is about the time of a story: the mean number of days between the stories on it, on a scale in
 * which twice as rare counts one more.
 */
function rarity(article: Neighbour, neighbours: readonly Neighbour[]): number {
  if (neighbours.length === 0) return 0;
  const times = [article.published, ...neighbours.map((story) => story.published)];
  const days = (Math.max(...times) - Math.min(...times)) / day;
  return Math.log2(2 + days / neighbours.length);
}

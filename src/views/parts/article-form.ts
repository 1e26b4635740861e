/** What an article has that only its kind has: the work of a review, the dates of a life, who paid for it. */
import type { ArticleRecord } from "../../desk/records.ts";
import type { ViewContext } from "../context.ts";
import { wordsFor } from "../words/words.ts";
import { periodWords } from "./times.ts";

/** A day, for machines and in words. */
export interface DayView {
  /** `1935-03-14`. */
  day: string;
  words: string;
}

export interface ArticleFormView {
  review?: { work: string; by?: string; rating?: RatingView };
  life?: { born: DayView; died: DayView };
  /** In a sentence. */
  paidFor?: string;
  /** What matters most, under a heading of its own. */
  points?: { heading: string; lines: string[] };
}

export interface RatingView {
  words: string;
  /** As stars, where the best are few: whether each is filled. */
  stars?: boolean[];
}

/** The best up to which a rating is shown in stars: more of them nobody counts. */
const mostStars = 6;

export function articleFormOf(
  { review, life, sponsor, points, kind, language }: ArticleRecord,
  { archive: { paper } }: ViewContext,
): ArticleFormView {
  const { forms } = wordsFor(paper.locale);
  const dayView = (day: string): DayView => ({ day, words: periodWords(day, paper, "date") });
  return {
    ...(review && {
      review: {
        work: review.work,
        ...(review.by && { by: review.by }),
        ...(review.rating !== undefined && { rating: ratingOf(review.rating, review.best, forms.rating) }),
      },
    }),
    ...(life && { life: { born: dayView(life.born), died: dayView(life.died) } }),
    ...(sponsor && { paidFor: forms.paidFor(sponsor) }),
    ...(points && {
      points: { heading: wordsFor(language).forms[kind === "explainer" ? "known" : "mainPoints"], lines: points },
    }),
  };
}

function ratingOf(rating: number, best: number, say: (rating: number, best: number) => string): RatingView {
  return { words: say(rating, best), ...(best <= mostStars && { stars: starsOf(rating, best) }) };
}

/** Half a star is one that is not filled. */
const starsOf = (rating: number, best: number): boolean[] =>
  Array.from({ length: best }, (_, at) => at < Math.floor(rating));

/** What a card says of an article's form: how good a work is, or who paid. */
export function formNote({ review, sponsor }: ArticleRecord, { archive: { paper } }: ViewContext): string | undefined {
  const { forms } = wordsFor(paper.locale);
  if (sponsor) return forms.paidFor(sponsor);
  return review?.rating === undefined ? undefined : forms.rating(review.rating, review.best);
}

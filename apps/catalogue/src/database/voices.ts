import { BrokenRule, type Answer, type Language } from '@rakkarya/contracts';
import type { DataSource } from 'typeorm';
import type { Cursors } from './cursors.js';

type ShownReview = Answer<'catalogue.list-craft-reviews'>['items'][number];
type ShownQuestion = Answer<'catalogue.list-craft-questions'>['items'][number];
type About = Answer<'catalogue.list-reviews'>['items'][number]['craft'];

/** The craft that stands on the shelf under any slug it ever had. */
export async function craftOnShelf(db: DataSource, slug: string): Promise<{ craftId: string; slug: string }> {
  const [row] = await db.query(
    'SELECT craft_id, listing.slug FROM craft_slug JOIN listing USING (craft_id) WHERE craft_slug.slug = $1',
    [slug],
  );
  if (!row) throw new BrokenRule('not-found');
  return { craftId: row.craft_id, slug: row.slug };
}

export const REVIEW = `review.id, review.no, review.author, review.stars, review.words, review.pictures, review.written_at,
  review.answer, review.answered_at, variant.title_id AS variant_id, variant.title_en AS variant_en`;
export const QUESTION =
  'question.id, question.no, question.name, question.words, question.asked_at, question.answer, question.answered_at';
/** Of the craft that is spoken of, on the shelf or not. */
export const ABOUT = `craft.content ->> 'slug' AS slug, craft.content #>> '{title,id}' AS about_id,
  coalesce(craft.content #>> '{title,en}', craft.content #>> '{title,id}') AS about_en, craft.content #>> '{pictures,0}' AS image`;

interface Voice {
  id: string;
  no: string;
  words: string;
  answer: string | null;
  answered_at: Date | null;
}
export interface ReviewRow extends Voice {
  author: string;
  stars: number;
  pictures: string[];
  written_at: Date;
  variant_id: string;
  variant_en: string;
}
export interface QuestionRow extends Voice {
  name: string;
  asked_at: Date;
}
export interface AboutRow {
  slug: string;
  about_id: string;
  about_en: string;
  image: string | null;
}

export const reviewOf = (row: ReviewRow, language: Language): ShownReview => ({
  id: row.id,
  author: row.author,
  stars: row.stars,
  words: row.words,
  pictures: row.pictures,
  variant: row[`variant_${language}`],
  writtenAt: row.written_at.toISOString(),
  answer: answerOf(row),
});

export const questionOf = (row: QuestionRow): ShownQuestion => ({
  id: row.id,
  name: row.name,
  words: row.words,
  askedAt: row.asked_at.toISOString(),
  answer: answerOf(row),
});

export const aboutOf = (row: AboutRow, language: Language): About => ({
  slug: row.slug,
  title: row[`about_${language}`],
  image: row.image,
});

const answerOf = ({ answer, answered_at }: Voice) =>
  answer === null || answered_at === null ? null : { words: answer, at: answered_at.toISOString() };

/** One slice of voices, newest first: `ask` gets the number to stay below and how many to find. */
export async function slice<R extends Voice>(
  { cursors, list }: { cursors: Cursors; list: unknown },
  { after, limit }: { after?: string | undefined; limit: number },
  ask: (below: number, limit: number) => Promise<R[]>,
): Promise<{ rows: R[]; next: string | null }> {
  const [below = Number.MAX_SAFE_INTEGER] = after === undefined ? [] : cursors.read(after, list, 1);
  const found = await ask(below, limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, next: last ? cursors.write([Number(last.no)], list) : null };
}

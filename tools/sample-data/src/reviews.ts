import { cell, table } from './table.js';

/** What somebody who bought it says of it, and what the group answers. */
export interface SampleReview {
  sku: string;
  buyer: { name: string; phone: string };
  stars: number;
  words: string;
  answer: string | undefined;
}

export const reviews = (): SampleReview[] =>
  table('reviews').map((row) => ({
    sku: cell(row, 'sku'),
    buyer: { name: cell(row, 'buyer'), phone: cell(row, 'phone') },
    stars: Number(cell(row, 'stars')),
    words: cell(row, 'words'),
    answer: row['answer'] || undefined,
  }));

import type { DataSource } from 'typeorm';
import { meant } from '../domain/spelling.js';

/** For each word other words that it may stand for. */
export type Meant = Record<string, string[]>;

/** Enough for a name of several words; more are no slip of the pen. */
const WORDS = 8;
/** Words alike in threes of letters, among which the ones few slips away are found. */
const CANDIDATES = 20;

/** The words of titles, kinds and places that the written ones were likely meant to be; null when there are none. */
export async function likelyMeant(db: DataSource, written: string): Promise<Meant | null> {
  const words: { word: string; alike: string[] }[] = await db.query(
    `SELECT word, ARRAY(SELECT known.word FROM title_word AS known ORDER BY known.word <-> asked.word LIMIT ${CANDIDATES}) AS alike
     FROM (SELECT DISTINCT word FROM words_in($1) LIMIT ${WORDS}) AS asked`,
    [written],
  );
  const pairs = words.map(({ word, alike }) => [word, meant(word, alike).filter((other) => other !== word)] as const);
  const others = pairs.filter(([, words]) => words.length > 0);
  return others.length > 0 ? Object.fromEntries(others) : null;
}

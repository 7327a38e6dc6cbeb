import type Sharp from 'sharp';

let loading: Promise<typeof Sharp> | undefined;

/** Loaded for the first picture that has to be made: it takes memory that is not needed while all come from disk. */
export const loadSharp = (): Promise<typeof Sharp> => (loading ??= load());

/** One picture at a time with one thread, and nothing kept in between: decoded pictures are large, and not our main work. */
async function load(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

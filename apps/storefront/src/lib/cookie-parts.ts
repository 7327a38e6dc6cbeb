import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A browser keeps 4096 bytes of a cookie, with its name and attributes (RFC 6265, 6.1); more than that is lost without a word. */
const ONE_HOLDS = 3_900;
/** What a server reads of all headers together is 16 KB. */
export const MOST_PARTS = 3;
/** Far more than any form of ours holds: a small cookie must not unfold into a large text. */
const UNFOLDED = 64 * 1024;

/** The names of the cookies that hold a value together. */
export const partNames = (name: string): string[] =>
  Array.from({ length: MOST_PARTS }, (_, i) => (i === 0 ? name : `${name}.${i}`));

/** A value as one cookie after another; one for nearly everybody. `null` when they could not hold it. */
export function inParts(value: unknown): string[] | null {
  const text = deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64url');
  const parts = Array.from({ length: Math.ceil(text.length / ONE_HOLDS) }, (_, i) =>
    text.slice(i * ONE_HOLDS, (i + 1) * ONE_HOLDS),
  );
  return parts.length <= MOST_PARTS ? parts : null;
}

/** Believes nothing: what was not written here is no value. */
export function fromParts(parts: readonly (string | undefined)[]): unknown {
  try {
    const bytes = Buffer.from(parts.join(''), 'base64url');
    return JSON.parse(inflateRawSync(bytes, { maxOutputLength: UNFOLDED }).toString());
  } catch {
    return undefined;
  }
}

import { z } from 'zod';

/** C0 and C1 but tab and line ends. */
const CONTROLS = /[^\P{Cc}\t\n\r]/u;
/** Embeddings, overrides and isolates (Unicode TR9) turn the words around them; line and paragraph separators; interlinear marks; the byte order mark. */
const STEERING = /[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufff9-\ufffb\ufeff]/;
/** No script writes more than this many marks over one letter; thousands of them cover the lines above and below. */
const MARKS = /\p{M}{7,}/u;
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/u;

/** Whether a text is nothing but readable text: it can be stored, shown on any page beside any other, and comes back as it went in. */
export const isPlainText = (text: string): boolean =>
  text.isWellFormed() && ![CONTROLS, STEERING, MARKS, NONCHARACTERS].some((rule) => rule.test(text));

/**
 * What a person wrote and others will read. Markup, emoji and any script are kept as they were typed, since a page escapes
 * what it shows; what steers instead of being read is refused. Line ends become line feeds, as forms send others.
 */
export const freeText = ({ min = 1, max }: { min?: number; max: number }) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    .trim()
    .min(min)
    .max(max)
    .superRefine((text, { addIssue }) => {
      if (!isPlainText(text)) addIssue({ code: 'invalid_format', format: 'plain-text', input: text });
    });

/** No database keeps a NUL or half of a letter. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** A short text that was taken without much ado before: refuses only what could not be kept, so that what was kept can still be read. */
export function shortText({ min, max }: { min?: number; max: number }) {
  const text = min === undefined ? z.string().trim() : z.string().trim().min(min);
  return text.max(max).superRefine((said, { addIssue }) => {
    if (!isStorable(said)) addIssue({ code: 'invalid_format', format: 'plain-text', input: said });
  });
}

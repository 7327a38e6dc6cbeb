import type { Language, ProblemCode, ProblemDetails } from '@rakkarya/contracts';
import { m } from '#messages/messages';
import { writeList, writeNumber, writeRupiah } from './numbers.js';

type Sentence = (details: Record<string, string>, options: { locale: Language }) => string;

const amounts = new Set(['amount', 'received', 'due', 'total', 'price']);

/**
 * What a person reads when a request is refused: the message `problem_<code>` in their language, with the details that
 * it names. Numbers are grouped, amounts are written in rupiah, lists (`short: [{ sku, left }]`) become words.
 */
export function problemSentence(code: ProblemCode, details: ProblemDetails, language: Language): string {
  const sentence =
    (m as unknown as Record<string, Sentence>)[`problem_${code.replaceAll('-', '_')}`] ?? m.problem_unexpected;
  return sentence(written(details, language), { locale: language });
}

function written(details: ProblemDetails, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, word(name, value, language)]));
}

function word(name: string, value: unknown, language: Language): string {
  if (typeof value === 'number') return amounts.has(name) ? writeRupiah(value, language) : writeNumber(value, language);
  if (Array.isArray(value))
    return writeList(
      value.map((item) => word(name, item, language)),
      language,
    );
  if (isShort(value)) return `${value.sku} (${writeNumber(value.left, language)})`;
  return String(value);
}

const isShort = (value: unknown): value is { sku: string; left: number } =>
  typeof value === 'object' && value !== null && 'sku' in value && 'left' in value && typeof value.left === 'number';

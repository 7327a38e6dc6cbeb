import { language, type Language } from '@rakkarya/contracts';

/** What `Accept-Language` prefers of what we speak; Indonesian when it says nothing. */
export function readerLanguage(header: string | undefined): Language {
  if (!header) return 'id';
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((range) => /^\s*([a-z]+)(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(range))
    .map((match) => ({ spoken: language.safeParse(match?.[1]?.toLowerCase()).data, weight: Number(match?.[2] ?? 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.find(({ spoken }) => spoken)?.spoken ?? 'id';
}

/** What a page's address says. */
export const pageLanguage = (url: string): Language => (/^\/en(?:[/?]|$)/.test(url) ? 'en' : 'id');

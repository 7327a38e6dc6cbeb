import { withoutLanguage } from '#lib/language.ts';

/** The value of `aria-current` for a menu entry: the page itself, or a page below it. */
export function current(pathname: string, entry: string): 'page' | 'true' | undefined {
  const path = withoutLanguage(pathname);
  if (path === entry) return 'page';
  const belongs =
    entry !== '/' && (path.startsWith(`${entry}/`) || (entry === '/katalog' && path.startsWith('/karya/')));
  return belongs ? 'true' : undefined;
}

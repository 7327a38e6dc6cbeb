import type { Visit } from '@rakkarya/contracts';

interface Visits {
  getStore(): Visit | undefined;
}

/** The visit being answered: who asks, in which language, and everything a page may do. */
export function visit(): Visit {
  const visits = (globalThis as unknown as Record<symbol, Visits | undefined>)[Symbol.for('rakkarya.visit')];
  const now = visits?.getStore();
  if (!now)
    throw new Error(
      'A page is rendered inside a visit: run the handler inside the AsyncLocalStorage of rakkarya.visit.',
    );
  return now;
}

/** The address people know the site by: as configured, else as this visit spelt it. */
export const siteOrigin = (url: Pick<URL, 'origin'>): string => visit().origin ?? url.origin;

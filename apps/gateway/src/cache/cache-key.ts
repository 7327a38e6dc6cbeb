import type { IncomingMessage } from 'node:http';
import { readerLanguage } from '../problems/reader-language.js';

const PUBLIC_API = /^\/api\/(crafts|kinds|villages|districts|producers)(\/[a-z0-9-]+)?(\?|$)/;
const NO_PAGES = /^\/(api|gambar|_app|health|ready|metrics)(\/|\?|$)/;
const LONG = 1_000;

/**
 * Under what an answer is kept, or null when it is not for keeping. Public answers of the API are the same for everybody;
 * a page is kept for those without any cookie only, by all that says under which address it was asked for, since pages name it.
 */
export function cacheKey({ method, url = '', headers }: IncomingMessage): string | null {
  if ((method !== 'GET' && method !== 'HEAD') || url.length > LONG) return null;
  if (url.startsWith('/api/'))
    return PUBLIC_API.test(url) ? `${readerLanguage(headers['accept-language'])} ${url}` : null;
  if (headers.cookie !== undefined || headers.authorization !== undefined) return null;
  return isPage(url) ? `${headers['x-forwarded-proto']} ${headers['x-forwarded-host']} ${headers.host}${url}` : null;
}

/** A page's address ends in no file name. */
function isPage(url: string): boolean {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  return !NO_PAGES.test(path) && !path.includes('.', path.lastIndexOf('/'));
}

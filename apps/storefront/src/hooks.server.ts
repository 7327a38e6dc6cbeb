import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { redirect } from '@sveltejs/kit';
import { dev } from '$app/env';
import { problems } from '@rakkarya/contracts';
import { problemSentence, speakLanguageOf } from '@rakkarya/wording';
import { areaOf, isPersonal } from '#lib/areas.ts';
import { isBrokenRule } from '#lib/broken-rule.ts';
import { address, language } from '#lib/language.ts';
import { pageOfForm } from '#lib/page-of-form.ts';
import { loosePolicy, responseHeaders } from '#lib/response-headers.ts';
import { visit } from '#lib/visit.ts';

speakLanguageOf(language);

/** A photograph or a slip is smaller; what is larger is not even read. */
const MOST = 10.5 * 1024 * 1024;

export const handle: Handle = async ({ event, resolve }) => {
  if (Number(event.request.headers.get('content-length')) > MOST)
    return refused(await event.fetch(address(`/terlalu-besar?dari=${encodeURIComponent(pageOfForm(event.url))}`)), 413);
  const { caller, signedIn } = visit();
  const area = areaOf(event.route.id);
  if (area && !signedIn)
    redirect(303, address(`/masuk?ke=${encodeURIComponent(event.url.pathname + event.url.search)}`));
  if (area && area.role !== caller.role) return refused(await event.fetch(address('/bukan-untuk-anda')));

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', language()),
    preload: ({ type }) => type === 'font' || type === 'css',
  });
  const headers = responseHeaders(event.route.id, isPersonal(event.route.id));
  if (dev) headers['content-security-policy'] = loosePolicy;
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return heldAlready(event.request, response);
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return undefined;
  if (!isBrokenRule(error)) tellOperators(error, event.url.pathname);
  const { code, details } = isBrokenRule(error) ? error : { code: 'unexpected' as const, details: {} };
  return { status: problems[code], message: problemSentence(code, details, language()), code };
};

function tellOperators(error: unknown, path: string): void {
  const reason = error instanceof Error ? error.stack : String(error);
  const { correlationId } = visit();
  const line = { level: 50, time: Date.now(), correlationId, path, reason, msg: 'a page failed' };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/**
 * A reader who has this very page keeps it, with the headers it came with: a bare 304 would be sent with those of the
 * gateway, and its policy, which forbids all styles and pictures, would take the place of ours (RFC 9110, section 15.4.5).
 */
function heldAlready({ headers }: Request, page: Response): Response {
  const etag = page.headers.get('etag');
  const held = headers.get('if-none-match')?.replace(/^W\//, '');
  return page.status === 200 && etag && etag === held
    ? new Response(null, { status: 304, headers: page.headers })
    : page;
}

const refused = (page: Response, status = 403): Response => new Response(page.body, { status, headers: page.headers });

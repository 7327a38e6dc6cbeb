import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { redirect } from '@sveltejs/kit';
import { BrokenRule, problems } from '@rakkarya/contracts';
import { problemSentence, speakLanguageOf } from '@rakkarya/wording';
import { areaOf, isPersonal } from '#lib/areas.ts';
import { address, language } from '#lib/language.ts';
import { responseHeaders } from '#lib/response-headers.ts';
import { visit } from '#lib/visit.ts';

speakLanguageOf(language);

export const handle: Handle = async ({ event, resolve }) => {
  const { caller, signedIn } = visit();
  const area = areaOf(event.route.id);
  if (area && !signedIn) redirect(303, address(`/masuk?ke=${encodeURIComponent(event.url.pathname + event.url.search)}`));
  if (area && area.role !== caller.role) return refused(await event.fetch(address('/bukan-untuk-anda')));

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', language()),
    preload: ({ type }) => type === 'font' || type === 'css',
  });
  const headers = responseHeaders(event.route.id, isPersonal(event.route.id));
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return undefined;
  if (error instanceof BrokenRule)
    return { status: problems[error.code], message: problemSentence(error.code, error.details, language()), code: error.code };
  const { correlationId } = visit();
  const reason = error instanceof Error ? error.stack : String(error);
  console.error(JSON.stringify({ level: 50, time: Date.now(), correlationId, path: event.url.pathname, reason, msg: 'a page failed' }));
  return { status: 500, message: problemSentence('unexpected', {}, language()) };
};

const refused = (page: Response): Response => new Response(page.body, { status: 403, headers: page.headers });

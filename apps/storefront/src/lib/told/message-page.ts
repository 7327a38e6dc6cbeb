import { error, redirect } from '@sveltejs/kit';
import { visit } from '#lib/visit.ts';

interface One {
  params: { id: string };
  url: URL;
}

const idOf = ({ params: { id } }: One): string => (/^[\da-f-]{36}$/.test(id) ? id : error(404));

/** One message, ready to be opened in WhatsApp. */
export async function shownMessage(event: One) {
  const { ask, caller: by } = visit();
  const { href, text } = await ask('notices.show-message', { by, id: idOf(event) });
  return { href, text, opening: event.url.searchParams.has('buka') };
}

/** Notes who sends it, then shows the page that opens WhatsApp. */
export async function sendMessage(event: One): Promise<never> {
  const { ask, caller: by } = visit();
  await ask('notices.send-message', { by, id: idOf(event) });
  redirect(303, `${event.url.pathname}?buka`);
}

export async function retryEmail(event: One, back: string): Promise<never> {
  const { ask, caller: by } = visit();
  await ask('notices.retry-message', { by, id: idOf(event) });
  redirect(303, back);
}

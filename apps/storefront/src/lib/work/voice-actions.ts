import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { RequestName } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { written, wrongTexts } from '#lib/voices/wrong-fields.ts';

type Doing = 'answer-question' | 'answer-review' | 'moderate-review' | 'hide-question';
interface Wish {
  more: object;
  wrong?: string | false;
}

/** Something done with one review or question, from a plain form. */
const doing = (name: Doing, wish: (form: FormData) => Wish) => async (event: RequestEvent) => {
  const form = await event.request.formData();
  const id = String(form.get('id') ?? '');
  const { more, wrong } = wish(form);
  if (wrong) return failed(422, { of: id, sentence: wrong, written: true });
  const asked = { by: visit().caller, id, ...more };
  const done = await refusalOf(() => visit().ask(`catalogue.${name}` satisfies RequestName, asked as never));
  if ('refusal' in done) return failed(done.status, { of: id, sentence: done.refusal.sentence });
  redirect(303, event.url.pathname + event.url.search.replace(/[?&]\/\w+/, ''));
};

const isWrong = (text: string, min: number, max: number): boolean =>
  wrongTexts({ text }, { text: { min, max } }).length > 0;

function answering(form: FormData): Wish {
  const words = written(form, 'jawaban');
  return { more: { words }, wrong: isWrong(words, 2, 1000) && m.voice_wrong_answer() };
}

const edition = (form: FormData): number => Number(form.get('edisi'));

function refusing(form: FormData): Wish {
  const reason = written(form, 'alasan');
  return {
    more: { edition: edition(form), moderation: { decision: 'refuse', reason } },
    wrong: isWrong(reason, 3, 300) && m.staff_wrong_reason(),
  };
}

export const answerActions = {
  jawab: doing('answer-question', answering),
  tanggapi: doing('answer-review', answering),
};

export const staffVoiceActions = {
  ...answerActions,
  tampilkan: doing('moderate-review', (form) => ({
    more: { edition: edition(form), moderation: { decision: 'show' } },
  })),
  tolak: doing('moderate-review', refusing),
  sembunyikan: doing('hide-question', () => ({ more: { hidden: true } })),
};

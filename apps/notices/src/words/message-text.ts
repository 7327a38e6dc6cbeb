import { m } from '@rakkarya/wording';
import type { MessageRow } from '../database/message-rows.js';
import { inLanguage, sentences } from './sentences.js';

type Written = Pick<MessageRow, 'step' | 'addressee' | 'details' | 'number' | 'group' | 'name' | 'key' | 'language'>;

/** The whole message as it is sent, in its reader's language: a greeting, what happened, and where to look. */
export function messageText(row: Written, publicUrl: string): string {
  const { language: locale, number, name, group } = row;
  const greeted = row.addressee === 'buyer' ? name : group;
  return [
    greeted ? m.telling_greeting({ name: greeted }, { locale }) : '',
    number ? m.telling_order({ number }, { locale }) : '',
    sentenceOf(row),
    linkOf(row, publicUrl),
    m.telling_from({}, { locale }),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export const subjectOf = ({ step, details, number, language: locale }: Written): string =>
  step === 'restocked'
    ? m.telling_subject_restocked({ title: inLanguage(details['title'], locale) }, { locale })
    : m.telling_subject({ number: number ?? '' }, { locale });

/** A step this version has no words for is still told: that something happened, and where to look. */
function sentenceOf({ step, details, group, language }: Written): string {
  const [word = ''] = step.split(' ', 1);
  const sentence = sentences[word];
  return sentence
    ? sentence({ details, group: group ?? m.telling_a_group({}, { locale: language }), language })
    : m.telling_other({}, { locale: language });
}

function linkOf({ step, addressee, details, number, key, language }: Written, publicUrl: string): string {
  const pages = `${publicUrl}${language === 'en' ? '/en' : ''}`;
  if (step === 'restocked') return `${pages}/karya/${String(details['slug'])}`;
  if (addressee === 'buyer') return number && key ? `${pages}/pesanan/${number}?kunci=${encodeURIComponent(key)}` : '';
  if (addressee === 'producer') return `${publicUrl}/produsen/pesanan${number ? `/${number}` : ''}`;
  if (step.startsWith('return-overdue')) return `${publicUrl}/petugas/pesanan/${number}`;
  return `${publicUrl}/petugas/${step.startsWith('case-overdue') ? 'uang' : 'webhook'}`;
}

/** Opens WhatsApp with the text; to nobody in particular where there is no number: then whoever sends it chooses. */
export const whatsAppLink = (text: string, phone: string | null): string =>
  `https://wa.me/${(phone ?? '').replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;

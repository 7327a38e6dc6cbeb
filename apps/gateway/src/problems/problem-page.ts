import { createHash } from 'node:crypto';
import type { Language } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

const STYLE =
  'body{margin:0;background:#faf5ea;color:#2b211a;font:1rem/1.55 Roboto,system-ui,sans-serif}' +
  'body::before{content:"";display:block;height:6px;background:repeating-linear-gradient(90deg,#8a3b12 0 10px,#e0a32e 10px 14px,#1f3b57 14px 24px,#e0a32e 24px 28px)}' +
  'main{max-width:40rem;padding:2rem 1rem;margin-inline:auto}h1{font:400 1.75rem/1.2 Georgia,serif}small{color:#5f5144}' +
  'a{display:inline-block;padding:.65rem 1.25rem;margin:0 .75rem .75rem 0;border:1px solid;border-radius:.375rem;color:#8a3b12;font-weight:600;text-decoration:none}' +
  ':focus-visible{outline:3px solid #1f3b57;outline-offset:2px}';

/** Lets the page have the looks that are in it, and nothing else. */
export const problemPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

/** Whether somebody is to read the answer in a browser, rather than a program. */
export const isForReader = ({ url, headers }: FastifyRequest): boolean =>
  !/^\/(api|gambar|og)(\/|\?|$)/.test(url) && Boolean(headers.accept?.includes('text/html'));

/**
 * A refusal from before any page was asked for, such as too many requests: it needs no service and no other file.
 * The empty link leads to the same address again, without writing here what somebody asked for.
 */
export function problemPage({ status, title, detail }: Problem, language: Language, canAskAgain: boolean): string {
  const said = { locale: language };
  const again = canAskAgain && mayPass(status) ? `<a href="">${m.trouble_again({}, said)}</a>` : '';
  const home = `<a href="${language === 'en' ? '/en' : '/'}">${m.frame_home({}, said)}</a>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)} · Rak Karya</title><style>${STYLE}</style></head>
<body><main><small>${status}</small><h1>${escaped(title)}</h1><p>${escaped(detail)}</p><p>${again}${home}</p></main></body></html>
`;
}

/** What was not found stays so; too many requests and a part that is away do not. */
const mayPass = (status: number): boolean => status === 429 || status >= 500;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

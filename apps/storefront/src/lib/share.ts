import { whatsApp } from './whatsapp.ts';

/** Where a page is shared: each opens with words and link, and sends nothing by itself. */
export const shareLinks = (words: string, link: string) => ({
  whatsApp: whatsApp(`${words} ${link}`),
  facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`,
  x: `https://x.com/intent/post?text=${encodeURIComponent(words)}&url=${encodeURIComponent(link)}`,
});

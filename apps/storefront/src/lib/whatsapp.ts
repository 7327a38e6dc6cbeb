/** Opens WhatsApp with a text to send: to a number in E.164, or to whom the person chooses. */
export const whatsApp = (words: string, to = ''): string =>
  `https://wa.me/${to.replace(/\D/g, '')}?text=${encodeURIComponent(words)}`;

interface InBoth {
  id: string;
  en: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every page once per language, each naming the other (sitemaps.org; xhtml:link as search engines ask for it). */
export function sitemap(origin: string, pages: readonly InBoth[]): string {
  const at = (path: string) => escaped(origin + path);
  const entries = pages.flatMap(({ id, en }) => {
    const links = `<xhtml:link rel="alternate" hreflang="id" href="${at(id)}"/><xhtml:link rel="alternate" hreflang="en" href="${at(en)}"/>`;
    return [id, en].map((path) => `<url><loc>${at(path)}</loc>${links}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

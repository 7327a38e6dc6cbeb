/** Crafts in one part of the sitemap; each has an address in two languages, which makes 10,000 addresses. */
export const PART = 5_000;

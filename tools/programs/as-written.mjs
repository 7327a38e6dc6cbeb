import { readFile } from 'node:fs/promises';
import path from 'node:path';

const MAP = /\n\/\/# sourceMappingURL=.*\s*$/;
/** What would be looked for beside the large file, and is not there. */
const PLACE = /\b__(dirname|filename)\b|import\.meta\.(dirname|filename)\b/;

/** Modules as their authors wrote them: ours know the lines of their sources, and each the place where it stood. */
export const asWritten = (dist) => ({
  name: 'as-written',

  async load(id) {
    if (id.includes('node_modules') || !id.endsWith('.js')) return null;
    const code = await readFile(id, 'utf8');
    if (!MAP.test(code)) return null;
    return { code: code.replace(MAP, ''), map: JSON.parse(await readFile(`${id}.map`, 'utf8')) };
  },

  transform(code, id) {
    const place = code.match(PLACE);
    if (place) throw new Error(`${id} asks for ${place[0]}: leave it where it is`);
    if (!code.includes('import.meta.url')) return null;
    const here = path.relative(dist, id).replaceAll(path.sep, '/');
    // No line moves, so the lines of the sources stay.
    return {
      code: code.replaceAll('import.meta.url', `new URL(${JSON.stringify(here)}, import.meta.url).href`),
      map: null,
    };
  },
});

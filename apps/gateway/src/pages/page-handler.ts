import type { Server } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Named in a variable: apps do not import one another, and this one may not have been built. */
const HANDLER = '@rakkarya/storefront/handler';
const MANIFEST = '@rakkarya/storefront/package.json';

/** The built pages; null when they are not built. */
export async function builtPages(): Promise<PageHandler | null> {
  try {
    const { handler }: { handler: PageHandler } = await import(HANDLER);
    return handler;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** The pages as they are being written: compiled when asked for, renewed in the browser when a file changes. */
export async function pagesInDevelopment(server: Server): Promise<PageHandler> {
  const root = fileURLToPath(new URL('.', import.meta.resolve(MANIFEST)));
  const { createServer } = (await import(import.meta.resolve('vite', root))) as ViteModule;
  const vite = await createServer({ root, server: { middlewareMode: true, hmr: { server } } });
  return vite.middlewares;
}

interface ViteModule {
  createServer(config: object): Promise<{ middlewares: PageHandler }>;
}

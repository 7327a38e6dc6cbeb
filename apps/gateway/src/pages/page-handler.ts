import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
  const manifest = import.meta.resolve(MANIFEST);
  const compiler = createRequire(manifest).resolve('vite');
  const { createServer }: ViteModule = await import(pathToFileURL(compiler).href);
  const root = fileURLToPath(new URL('.', manifest));
  const { middlewares } = await createServer({ root, server: { middlewareMode: true, hmr: { server } } });
  return middlewares;
}

interface ViteModule {
  createServer(config: object): Promise<{ middlewares: PageHandler }>;
}

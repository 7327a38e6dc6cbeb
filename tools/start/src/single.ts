import { pathToFileURL } from 'node:url';

// A program of its own: all apps in one process, for small machines. Each reads its own variables and says for itself that it is ready.
await Promise.all(process.argv.slice(2).map((file) => import(pathToFileURL(file).href)));

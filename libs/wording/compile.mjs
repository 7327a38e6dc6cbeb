import { compile } from '@inlang/paraglide-js';

await compile({
  project: './project.inlang',
  outdir: './dist/messages',
  outputStructure: 'locale-modules',
  strategy: ['baseLocale'],
  disableAsyncLocalStorage: true,
  emitTsDeclarations: true,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
});
// The compiler's in-memory database leaves timers behind that keep the process waiting for 30 seconds.
process.exit();

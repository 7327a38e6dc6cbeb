import { setSourceMapsSupport } from 'node:module';

// Imported before a program: its stack traces name our sources. With `--enable-source-maps` the maps of all packages are kept, too: 20 MB.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });

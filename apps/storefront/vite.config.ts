import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const chrome = (major: number) => major << 16;

export default defineConfig({
  plugins: [sveltekit({ adapter: adapter({ envPrefix: 'STOREFRONT_' }), paths: { relative: false } })],
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: chrome(99), safari: chrome(15) } } },
  build: { assetsInlineLimit: 0, cssMinify: 'lightningcss', reportCompressedSize: false },
});

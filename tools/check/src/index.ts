export { chromiumPath, openChromium } from './pages/chromium.js';
export { publicPages } from './pages/public-pages.js';

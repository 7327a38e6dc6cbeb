import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';

const EDGE = 1600;
/** Points. A page larger than a poster is no payment slip. */
const LARGEST = 5_000;

/** Runs in a thread of its own, which is ended when it takes too long: what it reads was written by strangers. */
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(workerData as Uint8Array);
const page = document.getPage(0);
const { originalWidth, originalHeight } = page.getOriginalSize();
const longest = Math.max(originalWidth, originalHeight);
if (!(longest > 0 && longest <= LARGEST)) throw new Error('no page to be seen');
const { data, width, height } = await page.render({ scale: EDGE / longest, render: 'bitmap' });
if (data.length === 0) throw new Error('no page to be seen');
parentPort!.postMessage({ pixels: data, width, height });
document.destroy();
library.destroy();

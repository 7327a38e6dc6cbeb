// Follows what the page shows: the stream named in data-follow says that something changed, then the parts of the page
// (data-part) that differ are taken from a fresh copy of it. What a person is filling in just now is left alone.
const shown = /** @type {HTMLElement} */ (document.querySelector('[data-follow]'));
const pause = /** @type {HTMLButtonElement | null} */ (shown.querySelector('[data-pause]'));
const shortest = 1_000;
const longest = 60_000;

let connection = new AbortController();
let wait = shortest;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let planned;

/** @param {ParentNode} page @returns {NodeListOf<HTMLElement>} */
const partsOf = (page) => page.querySelectorAll('[data-part]');

/** @param {HTMLElement} part */
const isInUse = (part) =>
  part.querySelector('form :focus') !== null ||
  [...part.querySelectorAll('input')].some(({ type, files }) => type === 'file' && files !== null && files.length > 0);

async function refresh() {
  planned = undefined;
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = new Map([...partsOf(fresh)].map((part) => [part.dataset.part, part]));
  shown.dataset.version = fresh.querySelector('[data-follow]')?.getAttribute('data-version') ?? '';
  for (const part of partsOf(document)) {
    const next = now.get(part.dataset.part);
    if (next && next.innerHTML !== part.innerHTML && !isInUse(part)) part.replaceChildren(...next.childNodes);
  }
}

function plan() {
  planned ??= setTimeout(() => void refresh().catch(() => undefined), 300);
}

/** @param {string} line One line of an event stream. */
function hear(line) {
  if (!line.startsWith('data:')) return;
  const { version } = JSON.parse(line.slice(5));
  if (version === undefined || String(version) !== shown.dataset.version) plan();
}

/** @param {AbortSignal} signal */
async function listen(signal) {
  const { follow = '', key } = shown.dataset;
  const response = await fetch(follow, { signal, headers: key ? { authorization: `Bearer ${key}` } : {} });
  if (!response.ok || !response.body) throw new Error(String(response.status));
  wait = shortest;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = '', piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + piece.value).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(hear);
  }
}

async function follow() {
  connection = new AbortController();
  const { signal } = connection;
  while (!signal.aborted) {
    await listen(signal).catch(() => undefined);
    await new Promise((done) => setTimeout(done, wait));
    wait = Math.min(wait * 2, longest);
    if (!signal.aborted) plan();
  }
}

const isPaused = () => pause?.getAttribute('aria-pressed') === 'true';

function stop() {
  connection.abort();
}

function goOn() {
  stop();
  plan();
  void follow();
}

if (pause) {
  pause.hidden = false;
  pause.addEventListener('click', () => {
    pause.setAttribute('aria-pressed', String(!isPaused()));
    if (isPaused()) stop();
    else goOn();
  });
}
document.addEventListener('visibilitychange', () => {
  if (document.hidden) stop();
  else if (!isPaused()) goOn();
});
void follow();

// Says second by second how long there is left until data-due, on the last day before it. By the server's clock, as a
// phone's may be wrong. In a shadow root, so that follow.js finds the page as it was sent.
const aDay = 86_400_000;
const now = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="now"]')).content;
const ahead = Date.parse(now) - Date.now();

/** @param {number} left In milliseconds. */
function clock(left) {
  const seconds = Math.floor(left / 1_000);
  return [seconds / 3_600, (seconds / 60) % 60, seconds % 60]
    .map((each) => String(Math.floor(each)).padStart(2, '0'))
    .join(':');
}

/** @param {HTMLElement} timer */
function write(timer) {
  const { due = '', words = '' } = timer.dataset;
  const left = Date.parse(due) - Date.now() - ahead;
  const shown = timer.shadowRoot ?? timer.attachShadow({ mode: 'open' });
  shown.textContent = left > 0 && left <= aDay ? words.replace('{time}', clock(left)) : '';
}

function tick() {
  document.querySelectorAll('[data-due]').forEach((timer) => write(/** @type {HTMLElement} */ (timer)));
}

tick();
setInterval(tick, 1_000);

import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/**
 * npm hands a signal on to the shell it started us with, which dies of it without a word to us. So when that shell is gone, or npm
 * is, we do as if we had been asked ourselves. Who starts us without npm may leave us alone.
 */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const above = parents();
  const look = setInterval(() => {
    if (parents() === above) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  look.unref();
}

const parents = () => `${process.ppid} ${parentOf(process.ppid)}`;

/** Only Linux tells without starting another program. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}

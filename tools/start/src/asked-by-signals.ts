/** What the terminal and other programs may ask of us. */
export interface Asked {
  /** Aborted by Ctrl-C, `kill`, a closed terminal, or the end of the one who started us. */
  stop: AbortSignal;
  /** When that comes a second time. */
  kill: AbortSignal;
}

export function askedBySignals(): Asked {
  const [stop, kill] = [new AbortController(), new AbortController()];
  const heed = () => (stop.signal.aborted ? kill : stop).abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, heed);
  return { stop: stop.signal, kill: kill.signal };
}

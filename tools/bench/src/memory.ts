import { readdir, readFile } from 'node:fs/promises';

/**
 * What the processes and all their descendants hold, in megabytes: the proportional set size, which counts a page
 * shared by several once. Linux only; elsewhere nothing.
 */
export async function memory(pids: number[]): Promise<Map<number, number>> {
  const parents = await parentOf();
  const held = new Map<number, number>(pids.map((pid) => [pid, 0]));
  for (const pid of parents.keys()) {
    const owner = ancestors(pid, parents).find((ancestor) => held.has(ancestor));
    if (owner !== undefined) held.set(owner, (held.get(owner) ?? 0) + (await proportionalSetSize(pid)));
  }
  return held;
}

async function parentOf(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // The name in parentheses may hold spaces: the parent is the second word behind it.
      return [pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)] as const;
    }),
  );
  return new Map(pairs);
}

function ancestors(pid: number, parents: Map<number, number>): number[] {
  const line: number[] = [];
  for (let at: number | undefined = pid; at; at = parents.get(at)) line.push(at);
  return line;
}

async function proportionalSetSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}

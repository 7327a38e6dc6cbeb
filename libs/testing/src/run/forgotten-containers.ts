import { hostname } from 'node:os';
import { isAlive } from '@rakkarya/servers';
import type { ContainerRuntimeClient } from 'testcontainers';

const LABEL = 'rakkarya-test';

/** Says whose a container is. */
export const ours = { [LABEL]: `${hostname()} ${process.pid}` };

/** Removes what runs of this machine left behind whose process was killed before it could. */
export async function removeForgotten({ container }: ContainerRuntimeClient): Promise<void> {
  const all = await container.dockerode.listContainers({ all: true, filters: { label: [LABEL] } });
  const forgotten = all.filter(({ Labels }) => isForgotten(Labels[LABEL] ?? ''));
  await Promise.all(forgotten.map(({ Id }) => container.dockerode.getContainer(Id).remove({ force: true, v: true })));
}

function isForgotten(owner: string): boolean {
  const [host, pid] = owner.split(' ');
  return host === hostname() && !isAlive(Number(pid));
}

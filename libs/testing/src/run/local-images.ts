import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { removeForgotten } from './forgotten-containers.js';

export interface LocalImages {
  postgres: string;
  nats: string;
}

/** Official images that Docker has already and that are new enough; null when one is missing or Docker does not answer. Nothing is pulled. */
export async function localImages(): Promise<LocalImages | null> {
  if (!mayBeThere()) return null;
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    const client = await getContainerRuntimeClient();
    await removeForgotten(client);
    const images = await client.container.dockerode.listImages();
    return chosenFrom(images.flatMap(({ RepoTags }) => RepoTags ?? []));
  } catch {
    return null;
  }
}

/** Exported for its spec. */
export function chosenFrom(tags: readonly string[]): LocalImages | null {
  const postgres = newest(tags, /^postgres:(\d+)/, 15);
  const nats = newest(tags, /^nats:2\.(\d+)/, 10);
  return postgres && nats ? { postgres, nats } : null;
}

function newest(tags: readonly string[], name: RegExp, oldest: number): string | undefined {
  const version = (tag: string): number => Number(name.exec(tag)?.[1] ?? 0);
  const [first] = tags.filter((tag) => version(tag) >= oldest).toSorted((one, other) => version(other) - version(one));
  return first;
}

/** Asking takes a second: not where nothing can answer. */
function mayBeThere(): boolean {
  const places = [
    '/var/run/docker.sock',
    path.join(homedir(), '.docker/run/docker.sock'),
    path.join(process.env['XDG_RUNTIME_DIR'] ?? '/run', 'docker.sock'),
  ];
  return (
    process.platform === 'win32' || Boolean(process.env['DOCKER_HOST']) || places.some((place) => existsSync(place))
  );
}

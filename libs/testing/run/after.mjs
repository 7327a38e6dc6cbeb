/** Stops what `before` started: same process, same module. */
export default async function after() {
  const { stopServers } = await import('../dist/run/start-servers.js');
  await stopServers();
}

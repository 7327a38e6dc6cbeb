/** Stops what `before` started: same process, same module. A spec that left something open is named by Jest, but holds nobody up for ever. */
export default async function after() {
  const { stopServers } = await import('../dist/run/start-servers.js');
  await stopServers();
  setTimeout(() => process.exit(), 5000).unref();
}

import {
  NatsConnectionImpl,
  setTransportFactory,
  type NatsConnection,
  type NodeConnectionOptions,
} from '@nats-io/transport-node';
import { NodeTransport, nodeResolveHost } from '@nats-io/transport-node/lib/node_transport.js';

/**
 * The client's own transport, but what is sent within one turn of the event loop goes out with one write: under load each write
 * costs this process, the kernel and the broker more than the messages in it. Nobody waits longer than until the turn is over.
 */
export class TurnTransport extends NodeTransport {
  #isCorked = false;

  override send(frame: Uint8Array): void {
    this.#cork();
    super.send(frame);
  }

  #cork(): void {
    const { socket } = this;
    if (this.#isCorked || !socket) return;
    this.#isCorked = true;
    socket.cork();
    setImmediate(() => {
      this.#isCorked = false;
      socket.uncork();
    });
  }
}

/** As the client's own `connect`, over that transport. */
export function connect(options: NodeConnectionOptions): Promise<NatsConnection> {
  setTransportFactory({ factory: () => new TurnTransport(), dnsResolveFn: nodeResolveHost });
  return NatsConnectionImpl.connect(options);
}

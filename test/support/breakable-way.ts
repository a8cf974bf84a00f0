import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that a test can break, as when a machine goes away: connections end, and new ones are refused. */
export interface BreakableWay {
  /** The address of the server, over this way. */
  readonly url: string;
  breakIt(): Promise<void>;
  mendIt(): Promise<void>;
}

/** @param to the address of the server itself */
export async function breakableWay(to: string): Promise<BreakableWay> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const open = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await open(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) }).href,
    breakIt: async () => {
      server.close();
      sockets.forEach((socket) => socket.destroy());
      if (server.listening) await once(server, 'close');
    },
    mendIt: () => open(port),
  };
}

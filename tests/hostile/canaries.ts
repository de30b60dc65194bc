// Listeners that must hear nothing, and a file that nobody may read.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SECRET = 'the canary in the file sings of 7f3a9c';

export interface Canaries {
  /** TCP: whatever speaks HTTP or WebSocket is answered as far as it is understood. */
  readonly port: number;
  /** UDP: STUN, QUIC. */
  readonly udpPort: number;
  /** `127.0.0.1`, and `[::1]` where this machine has it. */
  readonly hosts: readonly string[];
  readonly file: string;
  /** First lines and datagrams heard so far. */
  readonly heard: () => readonly string[];
  readonly close: () => Promise<void>;
}

const ANSWER =
  'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

function listener(heard: string[]): Server {
  return createServer((socket) => {
    // A connection alone is heard too: a preconnect says no word.
    const index = heard.push('a connection') - 1;
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      heard[index] = data.toString('latin1').split('\r\n')[0] ?? '';
      socket.end(ANSWER);
    });
  });
}

async function listen(server: Server, port: number, host: string): Promise<number | null> {
  server.listen(port, host);
  const outcome = await Promise.race([
    once(server, 'listening').then(() => 'good'),
    once(server, 'error').then(() => 'bad'),
  ]);
  const address = server.address();
  return outcome === 'good' && typeof address === 'object' ? (address?.port ?? null) : null;
}

export async function startCanaries(): Promise<Canaries> {
  const heard: string[] = [];
  const four = listener(heard);
  const port = await listen(four, 0, '127.0.0.1');
  if (port === null) throw new Error('no port to listen at');
  const six = listener(heard);
  const hasSix = (await listen(six, port, '::1')) !== null;
  const udp = createSocket('udp4');
  udp.on('message', (message) => heard.push(`a datagram of ${message.length} bytes`));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const room = mkdtempSync(join(tmpdir(), 'canary-'));
  const file = join(room, 'canary.txt');
  writeFileSync(file, `${SECRET}\n`);
  return {
    port,
    udpPort: udp.address().port,
    hosts: hasSix ? ['127.0.0.1', '[::1]'] : ['127.0.0.1'],
    file,
    heard: () => [...heard],
    close: async () => {
      rmSync(room, { recursive: true });
      udp.close();
      for (const server of hasSix ? [four, six] : [four]) {
        server.close();
        await once(server, 'close');
      }
    },
  };
}

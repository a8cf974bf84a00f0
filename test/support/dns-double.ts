import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A name server on this machine that knows the TXT records it is given, and nothing else. */
export interface DnsDouble {
  /** As `DNS_SERVERS` takes it. */
  readonly address: string;
  /** The names that were asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

const HEADER_BYTES = 12;
const TXT = 16;
const REFUSED = 5;
const NO_SUCH_NAME = 3;

/** @param records by name, each a list of pieces; `'refused'` refuses to answer about a name */
export async function startDnsDouble(
  records: Readonly<Record<string, readonly (readonly string[])[] | 'refused'>>,
): Promise<DnsDouble> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (question, from) => {
    const { name, end } = nameIn(question);
    asked.push(name);
    socket.send(answer(question.subarray(0, end + 4), records[name] ?? []), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

/** The name of the first question, and where it ends. */
function nameIn(message: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

function answer(question: Buffer, texts: readonly (readonly string[])[] | 'refused'): Buffer {
  const header = Buffer.from(question.subarray(0, HEADER_BYTES));
  const code = texts === 'refused' ? REFUSED : texts.length === 0 ? NO_SUCH_NAME : 0;
  header.writeUInt16BE(0x8180 | code, 2); // an answer, recursion wanted and had
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(texts === 'refused' ? 0 : texts.length, 6);
  header.writeUInt32BE(0, 8);
  const found = texts === 'refused' ? [] : texts;
  return Buffer.concat([header, question.subarray(HEADER_BYTES), ...found.map(txtRecord)]);
}

function txtRecord(pieces: readonly string[]): Buffer {
  const data = Buffer.concat(pieces.map((piece) => Buffer.from(String.fromCharCode(piece.length) + piece, 'latin1')));
  const start = Buffer.alloc(12);
  start.writeUInt16BE(0xc000 | HEADER_BYTES, 0); // the name of the question
  start.writeUInt16BE(TXT, 2);
  start.writeUInt16BE(1, 4);
  start.writeUInt32BE(60, 6);
  start.writeUInt16BE(data.length, 10);
  return Buffer.concat([start, data]);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SavedAnswer } from './saved-answer.ts';

/**
 * The measure of all answers: Node's own HTTP server and nothing else, in a process of its own. It is given answers of
 * the registry and sends the same bytes under the same headers.
 */
process.once('message', (answers: SavedAnswer[]) => {
  const bare = new Map(
    answers.map(({ path, acceptEncoding, headers, body }) => [
      `${path} ${acceptEncoding}`,
      { headers: [...headers], body: Buffer.from(body, 'base64') },
    ]),
  );
  const server = createServer((request, response) => {
    const answer = bare.get(`${request.url ?? ''} ${request.headers['accept-encoding'] ?? ''}`);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, answer.headers);
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as AddressInfo).port });
  });
});

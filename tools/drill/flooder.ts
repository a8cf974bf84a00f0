import { client } from '../bench/wire.ts';

/**
 * A process that asks for searches which cost the most, on so many connections, until it is told to end; then says how
 * it was answered. No search is like another, so that none is kept, and each connection comes from another network.
 */
const [webUrl = '', connections = '40'] = process.argv.slice(2);
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const CONSONANTS = ['s', 'm', 'l', 'r', 'n', 't', 'c', 'b'];

const { ask, close } = client(Number(connections));
const answered: Record<string, number> = {};
let ended = false;
let asked = 0;

/** Two-letter words with which half of all names have something in common. */
function worstSearch(): string {
  asked += 1;
  const words = Array.from({ length: 5 }, (_, index) => {
    const at = asked * 7 + index * 3;
    return `${CONSONANTS[at % CONSONANTS.length] ?? ''}${VOWELS[(at + index) % VOWELS.length] ?? ''}`;
  });
  return [...words, asked.toString(36)].join(' ');
}

async function lane(number: number): Promise<void> {
  const headers = { 'x-forwarded-for': `203.0.${String(number)}.7`, 'x-forwarded-proto': 'https' };
  while (!ended) {
    const query = new URLSearchParams({ q: worstSearch() }).toString();
    const status = await ask(`${webUrl}/api/places?${query}`, { headers }).then(
      (answer) => String(answer.status),
      () => 'no answer',
    );
    answered[status] = (answered[status] ?? 0) + 1;
  }
}

process.once('message', () => (ended = true));
process.send?.('begun');
await Promise.all(Array.from({ length: Number(connections) }, (_, number) => lane(number)));
close();
process.send?.(answered);

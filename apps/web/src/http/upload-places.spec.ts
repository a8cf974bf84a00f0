import { describe, expect, it } from '@jest/globals';
import { UploadPlaces } from './upload-places.js';

const LIMITS = { all: 4, network: 2, waiting: 50, patienceMs: 60_000 };

/** Uploads that write down when they began, each of a draft of its own unless it is told. */
function uploads(limits = LIMITS) {
  const places = new UploadPlaces(limits);
  const begun: string[] = [];
  let drafts = 0;
  const upload = (network: string, owner = `draft ${(drafts += 1)}`, left?: AbortSignal) => {
    const taking = places.take({ network, owner }, left);
    return taking.then((release) => {
      begun.push(release ? network : `${network} refused`);
      return release;
    });
  };
  /** Lets everything happen that can happen by itself. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { places, begun, upload, settle };
}

describe('places for uploads', () => {
  it('are two for a network and four in all; the others wait', async () => {
    const { places, begun, upload, settle } = uploads();
    ['a', 'a', 'a', 'b', 'b', 'b', 'c'].forEach((network) => void upload(network));
    await settle();
    expect(begun).toEqual(['a', 'a', 'b', 'b']);
    expect(places.state).toEqual({ taken: 4, waiting: 3 });
  });

  it('are one for a draft', async () => {
    const { begun, upload, settle } = uploads();
    const first = upload('a', 'one draft');
    void upload('a', 'one draft');
    void upload('b', 'one draft');
    await settle();
    expect(begun).toEqual(['a']);
    (await first)?.();
    await settle();
    expect(begun).toEqual(['a', 'a']);
  });

  it('go to who has the fewest, however many wait before them', async () => {
    const { begun, upload, settle } = uploads();
    const first = [upload('a'), upload('a'), upload('b'), upload('b')];
    for (let count = 0; count < 38; count += 1) void upload('a');
    void upload('c');
    await settle();
    (await first[0])?.();
    await settle();
    expect(begun).toEqual(['a', 'a', 'b', 'b', 'c']);
  });

  it('are given back once, and one who left takes none', async () => {
    const { places, begun, upload, settle } = uploads();
    const [first] = [upload('a'), upload('a')];
    const gone = new AbortController();
    void upload('a', 'left', gone.signal);
    gone.abort();
    await settle();
    expect([begun, places.state]).toEqual([['a', 'a', 'a refused'], { taken: 2, waiting: 0 }]);
    (await first)?.();
    (await first)?.();
    expect(places.state).toEqual({ taken: 1, waiting: 0 });
  });

  it('are refused when none becomes free in time, and at once when too many of the network wait', async () => {
    const { begun, upload, places } = uploads({ ...LIMITS, waiting: 2, patienceMs: 1 });
    const [one, other] = [upload('a'), upload('a')];
    await Promise.all([one, other]);
    const late = [upload('a'), upload('a')];
    expect(await upload('a')).toBeUndefined();
    expect(await Promise.all(late)).toEqual([undefined, undefined]);
    expect(begun.slice(2)).toEqual(['a refused', 'a refused', 'a refused']);
    expect(places.state).toEqual({ taken: 2, waiting: 0 });
  });
});

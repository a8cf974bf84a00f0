import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UploadPlaces } from './upload-places.js';

const LIMITS = { all: 4, network: 2, waiting: 50, patienceMs: 60_000, giveWayMs: 30_000, slow: 1024 };

/** Uploads that write down when they began, each of a draft of its own unless it is told. */
function uploads(limits = LIMITS) {
  const places = new UploadPlaces(limits);
  const begun: string[] = [];
  let drafts = 0;
  const upload = (network: string, owner = `draft ${(drafts += 1)}`, left?: AbortSignal) => {
    const taking = places.take({ network, owner }, left);
    return taking.then((place) => {
      begun.push(place ? network : `${network} refused`);
      place?.gaveWay.addEventListener('abort', () => {
        begun.push(`${network} gave way`);
        place.release();
      });
      return place;
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
    (await first)?.release();
    await settle();
    expect(begun).toEqual(['a', 'a']);
  });

  it('go to who has the fewest, however many wait before them', async () => {
    const { begun, upload, settle } = uploads();
    const first = [upload('a'), upload('a'), upload('b'), upload('b')];
    for (let count = 0; count < 38; count += 1) void upload('a');
    void upload('c');
    await settle();
    (await first[0])?.release();
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
    (await first)?.release();
    (await first)?.release();
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

  describe('with a clock of the test', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });
    const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

    it('are given up by the slowest of who has the most, for a network that waited long for its first', async () => {
      const { places, begun, upload } = uploads();
      const [slow, quick] = [await upload('a'), await upload('a')];
      await upload('b');
      await upload('c');
      // What came quickly at first makes nobody quick for ever.
      slow?.came(9_000_000);
      await pass(30_000);
      quick?.came(2_000);
      slow?.came(10);
      const waiting = upload('d');
      await pass(29_999);
      quick?.came(2_000);
      expect(begun).toEqual(['a', 'a', 'b', 'c']);
      await pass(1);
      expect(await waiting).toBeDefined();
      // Those of b and c are slower still, and yet they are the one place of their network, and another has two.
      expect(begun.slice(4)).toEqual(['a gave way', 'd']);
      expect([slow?.gaveWay.aborted, quick?.gaveWay.aborted]).toEqual([true, false]);
      expect(places.state).toEqual({ taken: 4, waiting: 0 });
    });

    it('are given up one for each network that waits, and by none whose network has no more than theirs', async () => {
      const { places, begun, upload } = uploads();
      for (const network of ['a', 'a', 'b', 'b']) await upload(network);
      void upload('c');
      void upload('d');
      await pass(30_000);
      expect(begun.slice(4).sort()).toEqual(['a gave way', 'b gave way', 'c', 'd']);
      // Each has one now; a second one waits for somebody to end, and in vain.
      void upload('c');
      await pass(60_000);
      expect(begun.slice(8)).toEqual(['c refused']);
      expect(places.state).toEqual({ taken: 4, waiting: 0 });
    });

    it('are kept by who has one of them while the file comes well, and given up when it trickles', async () => {
      const { begun, upload, places } = uploads({ ...LIMITS, all: 2 });
      const [trickle, well] = [await upload('b'), await upload('a')];
      void upload('c');
      for (let second = 0; second < 30; second += 1) {
        well?.came(100_000);
        trickle?.came(10);
        await pass(1_000);
      }
      expect(begun).toEqual(['b', 'a', 'b gave way', 'c']);
      expect(places.state).toEqual({ taken: 2, waiting: 0 });
    });
  });
});

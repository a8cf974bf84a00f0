import { Pace } from './pace.js';

/** How many uploads are read at a time. */
export interface PlaceLimits {
  /** In this process. */
  readonly all: number;
  /** From one network; more of them wait. */
  readonly network: number;
  /** Of one network waiting; what comes beyond is refused at once. */
  readonly waiting: number;
  /** How long one waits at most. */
  readonly patienceMs: number;
  /** When a network with fewer places has waited so long, an upload that took as long may have to give way. */
  readonly giveWayMs: number;
  /** Who has one place of a network gives way only when slower than this, in bytes a second. */
  readonly slow: number;
}

/** Whose upload it is: of one draft or own page only one is read at a time. */
export interface Uploader {
  readonly network: string;
  readonly owner: string;
}

/** A place at which an upload is read. */
export interface Place {
  /** Aborted when the upload has to give way to others. */
  readonly gaveWay: AbortSignal;
  /** Says that something has come: whoever is slowest gives way. */
  came(bytes: number): void;
  /** Gives the place back; twice is harmless. */
  release(): void;
}

interface Taken {
  readonly uploader: Uploader;
  readonly since: number;
  readonly pace: Pace;
  readonly giveWay: AbortController;
}

interface Waiting {
  readonly uploader: Uploader;
  readonly since: number;
  readonly begin: (place: Taken) => void;
}

/**
 * The places at which uploads are read. A place that becomes free goes to the network with the fewest, and there to
 * who waits longest: whoever opens a hundred connections waits behind themselves, and everybody else does not. Nor does
 * anybody wait long for networks whose uploads only trickle: those give way.
 */
export class UploadPlaces {
  private readonly taken = new Set<Taken>();
  private readonly queue: Waiting[] = [];

  constructor(private readonly limits: PlaceLimits) {}

  /** How many are read, and how many wait. */
  get state(): { readonly taken: number; readonly waiting: number } {
    return { taken: this.taken.size, waiting: this.queue.length };
  }

  /**
   * Waits for a place.
   *
   * @param left ends the waiting of who went away
   * @returns undefined when none became free in time
   */
  async take(uploader: Uploader, left?: AbortSignal): Promise<Place | undefined> {
    if (countOf(uploader, this.queue) >= this.limits.waiting) return undefined;
    const taken = await new Promise<Taken | undefined>((resolve) => {
      const waiting: Waiting = { uploader, since: performance.now(), begin: (place) => end(place) };
      const end = (place: Taken | undefined): void => {
        clearTimeout(timer);
        clearInterval(looking);
        left?.removeEventListener('abort', giveUp);
        if (!place) this.queue.splice(this.queue.indexOf(waiting), 1);
        resolve(place);
      };
      const giveUp = (): void => end(undefined);
      const timer = setTimeout(giveUp, this.limits.patienceMs);
      const looking = setInterval(() => this.makeWay(), this.limits.giveWayMs);
      timer.unref();
      looking.unref();
      this.queue.push(waiting);
      if (left?.aborted) giveUp();
      else left?.addEventListener('abort', giveUp);
      this.fill();
    });
    return taken && this.placeOf(taken);
  }

  private placeOf(taken: Taken): Place {
    return {
      gaveWay: taken.giveWay.signal,
      came: (bytes) => taken.pace.add(bytes, performance.now()),
      release: () => {
        if (!this.taken.delete(taken)) return;
        this.fill();
        this.makeWay();
      },
    };
  }

  private fill(): void {
    while (this.taken.size < this.limits.all) {
      const taken = [...this.taken];
      const [next] = this.queue
        .filter(({ uploader }) => this.mayBegin(uploader, taken))
        .sort((one, other) => countOf(one.uploader, taken) - countOf(other.uploader, taken));
      if (!next) return;
      this.queue.splice(this.queue.indexOf(next), 1);
      const [since, pace] = [performance.now(), new Pace(this.limits.giveWayMs)];
      const place = { uploader: next.uploader, since, pace, giveWay: new AbortController() };
      this.taken.add(place);
      next.begin(place);
    }
  }

  private mayBegin(uploader: Uploader, taken: readonly Taken[]): boolean {
    const isReading = taken.some((one) => one.uploader.owner === uploader.owner);
    return !isReading && countOf(uploader, taken) < this.limits.network;
  }

  /**
   * Has one upload give way when somebody has waited too long: of the networks that have more places than theirs the one
   * with the most, and there the slowest. Whoever has no more than one keeps it while the file is coming well. One gives
   * way at a time, so that there are no more of them than are waited for.
   */
  private makeWay(): void {
    const taken = [...this.taken];
    if (taken.length < this.limits.all || taken.some(({ giveWay }) => giveWay.signal.aborted)) return;
    const now = performance.now();
    const isLong = ({ since }: { readonly since: number }): boolean => now - since >= this.limits.giveWayMs;
    const fewest = Math.min(
      ...this.queue
        .filter((one) => isLong(one) && this.mayBegin(one.uploader, taken))
        .map((one) => countOf(one.uploader, taken)),
    );
    const paceOf = ({ pace }: Taken): number => pace.bytesPerSecond(now);
    const placesOf = ({ uploader }: Taken): number => countOf(uploader, taken);
    const [slowest] = taken
      .filter((one) => isLong(one) && placesOf(one) > fewest && (placesOf(one) > 1 || paceOf(one) < this.limits.slow))
      .sort((one, other) => placesOf(other) - placesOf(one) || paceOf(one) - paceOf(other));
    slowest?.giveWay.abort();
  }
}

/** How many of these are of the uploader's network. */
function countOf({ network }: Uploader, all: readonly { readonly uploader: Uploader }[]): number {
  return all.filter(({ uploader }) => uploader.network === network).length;
}

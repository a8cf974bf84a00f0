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
}

/** Whose upload it is: of one draft or own page only one is read at a time. */
export interface Uploader {
  readonly network: string;
  readonly owner: string;
}

interface Waiting {
  readonly uploader: Uploader;
  readonly begin: () => void;
}

/**
 * The places at which uploads are read. A place that becomes free goes to the network with the fewest, and there to
 * who waits longest: whoever opens a hundred connections waits behind themselves, and everybody else does not.
 */
export class UploadPlaces {
  private readonly taken = new Set<Uploader>();
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
   * @returns gives the place back; undefined when none became free in time
   */
  async take(uploader: Uploader, left?: AbortSignal): Promise<(() => void) | undefined> {
    if (
      this.ofNetwork(
        uploader,
        this.queue.map((one) => one.uploader),
      ) >= this.limits.waiting
    )
      return undefined;
    const got = await new Promise<boolean>((resolve) => {
      const waiting: Waiting = { uploader, begin: () => end(true) };
      const end = (began: boolean): void => {
        clearTimeout(timer);
        left?.removeEventListener('abort', giveUp);
        if (!began) this.queue.splice(this.queue.indexOf(waiting), 1);
        resolve(began);
      };
      const giveUp = (): void => end(false);
      const timer = setTimeout(giveUp, this.limits.patienceMs);
      timer.unref();
      this.queue.push(waiting);
      if (left?.aborted) giveUp();
      else left?.addEventListener('abort', giveUp);
      this.fill();
    });
    if (!got) return undefined;
    return () => {
      if (this.taken.delete(uploader)) this.fill();
    };
  }

  private fill(): void {
    while (this.taken.size < this.limits.all) {
      const taken = [...this.taken];
      const [next] = this.queue
        .filter(({ uploader }) => this.mayBegin(uploader, taken))
        .sort((one, other) => this.ofNetwork(one.uploader, taken) - this.ofNetwork(other.uploader, taken));
      if (!next) return;
      this.queue.splice(this.queue.indexOf(next), 1);
      this.taken.add(next.uploader);
      next.begin();
    }
  }

  private mayBegin(uploader: Uploader, taken: readonly Uploader[]): boolean {
    const isReading = taken.some(({ owner }) => owner === uploader.owner);
    return !isReading && this.ofNetwork(uploader, taken) < this.limits.network;
  }

  private ofNetwork({ network }: Uploader, uploaders: readonly Uploader[]): number {
    return uploaders.filter((one) => one.network === network).length;
  }
}

import type { HTMLAttributes } from 'preact';

/** The element that `assets/islands/signatory-map.ts` brings to life. */
interface SignatoryMapAttributes extends HTMLAttributes<HTMLElement> {
  /** What is drawn, as `writePoints` writes it. */
  'data-points': string;
  /** Address that answers `?window=…` with finer points. */
  'data-source'?: string | undefined;
}

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Preact declares its elements so.
  namespace JSX {
    interface IntrinsicElements {
      'signatory-map': SignatoryMapAttributes;
    }
  }
}

/** What a drill demanded, and whether the registry did it. */
export interface Finding {
  /** With the figures. */
  readonly sentence: string;
  readonly isMet: boolean;
}

/** Starts what it needs, makes trouble, measures, and stops everything again. */
export type Drill = () => Promise<Finding[]>;

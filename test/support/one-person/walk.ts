import type { TestApp } from '../test-app.js';
import type { TestAnswer, TestBrowser } from '../test-browser.js';
import type { TestStaff } from '../staff.js';
import type { World } from '../register-world/world.js';

/** Who walks the routes, and what they need: one person with every permission that there is. */
export interface Walk {
  readonly test: TestApp;
  readonly world: World;
  readonly eve: TestStaff;
  /** In which they have just signed in: cases move the clock by years, and no session lasts so long. */
  browser: TestBrowser;
}

/** One request with valid data, about an endorsement that is or was public. */
export interface Filled {
  /** Parameters of the address. */
  readonly path?: Readonly<Record<string, string>>;
  /** After the address. */
  readonly query?: string;
  readonly body?: Readonly<Record<string, string | readonly string[]>>;
  /** What it is about, for the message of a failure. */
  readonly about: string;
  /** Where the right answer is a refusal, its status. */
  readonly refusedWith?: number;
  /** Sends it some other way, as a form with files does. */
  readonly send?: (address: string) => Promise<Pick<TestAnswer, 'status'>>;
}

/**
 * Makes the requests for one route, each on a case of its own. It is asked for one at a time: the next case is made
 * only when the request before was sent.
 */
export type Fill = (walk: Walk) => AsyncIterable<Filled> | Iterable<Filled>;

/**
 * Everything that the public register says, but for the version from which a record was made; and who could change it
 * from an own page.
 */
export async function publicRecord({ world }: Walk): Promise<string> {
  const tables = [
    `SELECT to_jsonb(s) - 'endorsement_version' AS row FROM public_signatory s ORDER BY number`,
    'SELECT to_jsonb(f) AS row FROM public_former_signatory f ORDER BY number',
    'SELECT to_jsonb(r) AS row FROM public_redirect r ORDER BY number, since',
    `SELECT e.reference, p.contact_email FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id
      WHERE coalesce(e.announced_at, e.verified_at, e.published_at) IS NOT NULL ORDER BY e.reference`,
  ];
  const said: unknown[] = [];
  for (const sql of tables) said.push(await world.query(sql));
  return JSON.stringify(said, null, 1);
}

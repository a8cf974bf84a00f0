import { readFileSync } from 'node:fs';
import type account from './en/account.json';
import type audit from './en/audit.json';
import type bulk from './en/bulk.json';
import type caseWords from './en/case.json';
import type changes from './en/changes.json';
import type confirm from './en/confirm.json';
import type decisions from './en/decisions.json';
import type delivery from './en/delivery.json';
import type documents from './en/documents.json';
import type duplicates from './en/duplicates.json';
import type errors from './en/errors.json';
import type evidence from './en/evidence.json';
import type home from './en/home.json';
import type imports from './en/imports.json';
import type insight from './en/insight.json';
import type jobs from './en/jobs.json';
import type launch from './en/launch.json';
import type mail from './en/mail.json';
import type manage from './en/manage.json';
import type pact from './en/pact.json';
import type people from './en/people.json';
import type places from './en/places.json';
import type queue from './en/queue.json';
import type reasons from './en/reasons.json';
import type register from './en/register.json';
import type retention from './en/retention.json';
import type saving from './en/saving.json';
import type sign from './en/sign.json';
import type site from './en/site.json';
import type staff from './en/staff.json';
import type standing from './en/standing.json';
import type succession from './en/succession.json';
import type versions from './en/versions.json';
import type views from './en/views.json';
import type { Locale } from './locales.js';

/** The one list of namespaces: each is a file `<language>/<namespace>.json`, and English says which keys exist. */
interface EnglishCatalogue {
  account: typeof account;
  audit: typeof audit;
  bulk: typeof bulk;
  case: typeof caseWords;
  changes: typeof changes;
  confirm: typeof confirm;
  decisions: typeof decisions;
  delivery: typeof delivery;
  documents: typeof documents;
  duplicates: typeof duplicates;
  errors: typeof errors;
  evidence: typeof evidence;
  home: typeof home;
  imports: typeof imports;
  insight: typeof insight;
  jobs: typeof jobs;
  launch: typeof launch;
  mail: typeof mail;
  manage: typeof manage;
  pact: typeof pact;
  people: typeof people;
  places: typeof places;
  queue: typeof queue;
  reasons: typeof reasons;
  register: typeof register;
  retention: typeof retention;
  saving: typeof saving;
  sign: typeof sign;
  site: typeof site;
  staff: typeof staff;
  standing: typeof standing;
  succession: typeof succession;
  versions: typeof versions;
  views: typeof views;
}

export type Namespace = keyof EnglishCatalogue;

export const NAMESPACES = [
  'account',
  'audit',
  'bulk',
  'case',
  'changes',
  'confirm',
  'decisions',
  'delivery',
  'documents',
  'duplicates',
  'errors',
  'evidence',
  'home',
  'imports',
  'insight',
  'jobs',
  'launch',
  'mail',
  'manage',
  'pact',
  'people',
  'places',
  'queue',
  'reasons',
  'register',
  'retention',
  'saving',
  'sign',
  'site',
  'staff',
  'standing',
  'succession',
  'versions',
  'views',
] as const satisfies readonly Namespace[];

type PathsOf<Messages> = {
  [Key in keyof Messages & string]: Messages[Key] extends string ? Key : `${Key}.${PathsOf<Messages[Key]>}`;
}[keyof Messages & string];

/** Every message there is, as `namespace.key.path`: a key that English lacks does not compile. */
export type MessageKey = { [N in Namespace]: `${N}.${PathsOf<EnglishCatalogue[N]>}` }[Namespace];

/** Messages of one namespace as written in its file: text, or groups of text. */
export interface MessageTree {
  [key: string]: string | MessageTree;
}

/**
 * Reads one namespace of one language from its file and flattens it: `namespace.key.path` → ICU MessageFormat source.
 * @throws when the file is missing or is not JSON; the completeness spec keeps that from being released.
 */
export function readNamespace(locale: Locale, namespace: Namespace): Map<string, string> {
  const file = new URL(`./${locale}/${namespace}.json`, import.meta.url);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8')) as MessageTree, namespace));
}

function* flatten(tree: MessageTree, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [`${path}.${key}`, value];
    else yield* flatten(value, `${path}.${key}`);
  }
}

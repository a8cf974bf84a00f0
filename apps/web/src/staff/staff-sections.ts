import type { MessageKey, Translator } from '#content/i18n/translator.js';
import { mayStaff, type SignedInStaff } from '../access/signed-in-staff.js';
import type { Permission } from '../access/permissions.js';
import { SITE_PATHS } from '../views/site-paths.js';

/** Address, without the language, of what waits for a second person. */
export const PROPOSALS = '/staff/proposals';

/** Address, without the language, of what is set up rarely. */
const ADMINISTRATION = '/staff/administration';

/** One section of the staff's side, and who may enter it. */
export interface StaffSection {
  readonly label: MessageKey;
  /** Address without the language. */
  readonly path: string;
  readonly permission: Permission;
}

/** The sections named on every staff page, in order. Keep them few: they stand in one row on a telephone too. */
export const STAFF_SECTIONS: readonly StaffSection[] = [
  { label: 'staff.nav.endorsements', path: SITE_PATHS.staffQueue, permission: 'read-endorsements' },
  { label: 'decisions.nav.proposals', path: PROPOSALS, permission: 'read-proposals' },
  { label: 'staff.nav.administration', path: ADMINISTRATION, permission: 'read-insight' },
];

/** What is set up rarely: listed on the page "Administration", one line each. */
export const ADMINISTRATION_SECTIONS: readonly StaffSection[] = [
  { label: 'changes.erasures.title', path: '/staff/erasures', permission: 'read-registry' },
  { label: 'insight.title', path: '/staff/insight', permission: 'read-insight' },
  { label: 'delivery.gallery.title', path: '/staff/mail-templates', permission: 'read-insight' },
  { label: 'imports.title', path: '/staff/imports', permission: 'read-imports' },
  { label: 'people.title', path: '/staff/people', permission: 'read-staff' },
  { label: 'audit.title', path: '/staff/audit', permission: 'read-audit' },
  { label: 'reasons.title', path: '/staff/reasons', permission: 'read-registry' },
  { label: 'versions.title', path: '/staff/pact-versions', permission: 'read-registry' },
  { label: 'jobs.title', path: '/staff/failed-jobs', permission: 'read-registry' },
  { label: 'launch.title', path: '/staff/launch', permission: 'read-registry' },
  { label: 'retention.title', path: '/staff/retention', permission: 'read-registry' },
];

/** Those of the sections that this person may enter. */
export function sectionsFor(
  staff: Pick<SignedInStaff, 'role'>,
  sections: readonly StaffSection[] = STAFF_SECTIONS,
): readonly StaffSection[] {
  return sections.filter(({ permission }) => mayStaff(staff, permission));
}

/** What the navigation calls a section: with how much waits there, where something waits. */
export function sectionLabel(
  t: Translator,
  { label, path }: StaffSection,
  { openProposals = 0, failedJobs = 0 }: Pick<SignedInStaff, 'openProposals' | 'failedJobs'>,
): string {
  if (path === ADMINISTRATION && failedJobs > 0) return t('jobs.nav', { count: failedJobs });
  return path === PROPOSALS && openProposals > 0 ? t('decisions.nav.waiting', { count: openProposals }) : t(label);
}

import { startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';

/** Leads to the page where documents may be added. */
export function EvidenceLink({ visit }: { visit: Visit }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={evidencePath(visit)}>
        {visit.page.t('evidence.link')}
      </a>
    </p>
  );
}

/** The page where documents may be added. */
export function evidencePath(visit: Visit): string {
  return `${startPath(visit)}/evidence`;
}

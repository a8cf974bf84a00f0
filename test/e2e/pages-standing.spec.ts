import { describe } from 'vitest';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { DOCUMENT_PAGES } from '../support/e2e/pages/document-pages.js';
import { STANDING_PAGES } from '../support/e2e/pages/standing-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('an endorsement as it stands', () => checkPages(site, STANDING_PAGES));

describe('its documents', () => checkPages(site, DOCUMENT_PAGES));

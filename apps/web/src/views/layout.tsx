export { Page, type PageProps } from './layout/page.js';
export { PublicPage, type PublicPageProps } from './layout/public-page.js';
export { JourneyPage, type JourneyPageProps } from './layout/journey-page.js';
export { StaffPage, type StaffPageProps } from './layout/staff-page.js';
export type { SiteFacts } from './site-facts.js';

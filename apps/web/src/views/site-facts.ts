/** What every page says about the site it belongs to; one object, made once from the settings. */
export interface SiteFacts {
  /** Where the registry is reached, without a slash at the end, such as `https://registry.example.org`. */
  publicUrl: string;
  /** Where people get help; shown at the same place on every page (WCAG 2.2, 3.2.6). */
  contactEmail: string;
  /** Whether the register holds invented endorsements; then every page says so. */
  demonstration: boolean;
}

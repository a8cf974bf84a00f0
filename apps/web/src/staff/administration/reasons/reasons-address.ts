/** Address of the reasons' administration, without the language. */
export const REASONS = '/staff/reasons';

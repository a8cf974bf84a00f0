/** Address of the audit, without the language. */
export const AUDIT = '/staff/audit';

/** The forms in which it can be taken away. */
export const AUDIT_FORMATS = ['csv', 'json'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

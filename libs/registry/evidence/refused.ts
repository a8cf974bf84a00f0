import { DomainError } from '#domain/domain-error.js';
import type { DocumentFault } from './document-limits.js';

/** The refusal of a document, with what is wrong; and, when that is a fault of ours, its cause for the log. */
export function refused(fault: DocumentFault, cause?: unknown): DomainError {
  return Object.assign(new DomainError('document.refused', { fault }), { cause });
}

/** Why a document was refused; undefined for every other error. */
export function refusedFault(error: unknown): DocumentFault | undefined {
  const isRefusal = error instanceof DomainError && error.code === 'document.refused';
  return isRefusal ? (error.parameters['fault'] as DocumentFault) : undefined;
}

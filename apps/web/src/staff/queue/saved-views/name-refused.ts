import { DomainError } from '#domain/domain-error.js';
import type { FormError } from '../../../http/read-form.js';

/**
 * Writes a view's name; what is wrong with it is said at the field.
 *
 * @returns what is wrong; nothing when it is written
 */
export async function nameRefused(write: () => Promise<void>): Promise<readonly FormError[]> {
  try {
    await write();
    return [];
  } catch (error) {
    const code = error instanceof DomainError ? error.code : undefined;
    if (code === 'saved-view.name-taken') return [{ field: 'name', key: 'views.taken' }];
    if (code === 'saved-view.too-many') return [{ field: 'name', key: 'views.tooMany' }];
    throw error;
  }
}

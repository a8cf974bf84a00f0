import { getMetadataStorage } from 'class-validator';
import { Settings } from './settings.js';

/**
 * The names of all settings, in the order in which the class declares them. Read from what class-validator knows, and not
 * from an instance: whether a field without a default is there at all depends on how the class was compiled.
 */
export function settingNames(): string[] {
  const declared = getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false);
  return [...new Set(declared.map(({ propertyName }) => propertyName))];
}

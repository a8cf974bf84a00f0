import type { ComponentChildren } from 'preact';
import type { Translator } from '#content/i18n/translator.js';
import { FieldFrame } from '../../views/components/field.js';

export interface FilesFieldProps {
  readonly t: Translator;
  readonly label: ComponentChildren;
  readonly error?: string;
}

/** Takes the documents that prove something. */
export function FilesField({ t, label, error }: FilesFieldProps) {
  return (
    <FieldFrame
      field={{ name: 'documents', label, hint: t('evidence.hint'), error }}
      control={(id, describedBy) => (
        <input
          class="govuk-file-upload"
          id={id}
          name="documents"
          type="file"
          multiple
          accept=".pdf,.jpg,.jpeg,.png"
          aria-describedby={describedBy}
        />
      )}
    />
  );
}

import type { ComponentChildren } from 'preact';
import { UploadEnhancement } from '../evidence/upload-enhancement.js';
import { ownPath } from './manage-paths.js';
import type { ManageVisit } from './manage-visit.js';

export interface OwnUploadFormProps {
  readonly visit: ManageVisit;
  /** Last part of the address that it is sent to. */
  readonly path: string;
  readonly children: ComponentChildren;
}

/** A form on a signatory's own page that takes files beside other fields, and shows how far they have come. */
export function OwnUploadForm({ visit, path, children }: OwnUploadFormProps) {
  return (
    <UploadEnhancement page={visit.page}>
      <form method="post" action={ownPath(visit, path)} enctype="multipart/form-data" novalidate>
        {children}
      </form>
    </UploadEnhancement>
  );
}

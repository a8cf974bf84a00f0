import type { ComponentChildren } from 'preact';
import { errorSummary, type FormError } from '../../../http/read-form.js';
import { localePath } from '../../../views/site-paths.js';
import { StaffFrame } from '../../staff-frame.js';
import { ERASURES, type OneErasure } from './erasure-desk.js';

export interface ErasureFrameProps extends Pick<OneErasure, 'page' | 'staff' | 'request'> {
  readonly title: string;
  readonly errors?: readonly FormError[];
  readonly children: ComponentChildren;
}

/** A page about one request to erase personal data; the language switch leads to the request. */
export function ErasureFrame({ page, staff, request, title, errors = [], children }: ErasureFrameProps) {
  const { t } = page;
  return (
    <StaffFrame
      page={{ ...page, path: `${ERASURES}/${request.id}` }}
      staff={staff}
      title={title}
      errors={errorSummary(t, errors)}
      above={[{ label: t('changes.erasures.title'), href: localePath(t.locale, ERASURES) }]}
    >
      {children}
    </StaffFrame>
  );
}

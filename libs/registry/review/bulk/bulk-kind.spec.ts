import { expect, it } from 'vitest';
import { reasonToLeaveOut, type BulkKind, type Candidate } from './bulk-kind.js';

const submitted: Candidate = {
  status: 'submitted',
  announcedAt: null,
  verifiedAt: null,
  publishedAt: null,
  holderId: null,
};

it.each<[BulkKind, Partial<Candidate>, string | null]>([
  ['claim', {}, null],
  ['claim', { holderId: 'me' }, 'yours'],
  ['claim', { holderId: 'other' }, 'colleague'],
  ['release', {}, 'foreign'],
  ['release', { holderId: 'me' }, null],
  ['reject', {}, null],
  ['reject', { holderId: 'me' }, null],
  ['reject', { holderId: 'other' }, 'colleague'],
  ['reject', { status: 'rejected' }, 'state'],
  ['reject', { status: 'announced', announcedAt: new Date(0) }, 'published'],
  ['request_information', { verifiedAt: new Date(0) }, 'published'],
  ['resume_review', {}, 'state'],
  ['resume_review', { status: 'info_requested' }, null],
])('%s of %j: %s', (kind, changes, expected) => {
  expect(reasonToLeaveOut(kind, { ...submitted, ...changes }, 'me')).toBe(expected);
});

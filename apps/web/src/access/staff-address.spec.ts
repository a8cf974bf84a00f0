import { describe, expect, it } from 'vitest';
import { isStaffAddress, returnAddress, signInAddress } from './staff-address.js';

describe('the address to return to after signing in', () => {
  it.each([
    '/en/staff',
    '/fr/staff/endorsements',
    '/es/staff/endorsements?page=2',
    '/en/staff/endorsements/0b8d6c1e-8f0a-4c5b-9d38-0f3a7e0c1d22/rejection',
  ])('may be %s', (address) => {
    expect(returnAddress(address)).toBe(address);
  });

  it.each([
    'https://elsewhere.example.net/en/staff',
    '//elsewhere.example.net/en/staff',
    '/\\elsewhere.example.net',
    '/en/staff/../../elsewhere',
    '/en/staff//elsewhere.example.net',
    '/en/staff\\@elsewhere.example.net',
    '/en/staff@elsewhere.example.net',
    '/en/staffing',
    '/en/signatories',
    '/de/staff',
    '/en/staff\n/endorsements',
    '/en/staff?next=https://elsewhere.example.net',
    'javascript:alert(1)',
    '',
    undefined,
    ['/en/staff', '/en/staff'],
    `/en/staff/${'a'.repeat(300)}`,
  ])('may not be %j', (address) => {
    expect(returnAddress(address)).toBeNull();
  });

  it('is carried by the sign-in page only when it is ours', () => {
    expect(signInAddress('fr', '/fr/staff/endorsements?page=2')).toBe(
      '/fr/staff/sign-in?return=%2Ffr%2Fstaff%2Fendorsements%3Fpage%3D2',
    );
    expect(signInAddress('fr', 'https://elsewhere.example.net')).toBe('/fr/staff/sign-in');
  });
});

describe('the staff’s side', () => {
  it.each(['/en/staff', '/en/staff?x=1', '/es/staff/endorsements'])('holds %s', (url) => {
    expect(isStaffAddress(url)).toBe(true);
  });

  it.each(['/en', '/staff', '/en/staffing', '/en/sign?return=/en/staff'])('does not hold %s', (url) => {
    expect(isStaffAddress(url)).toBe(false);
  });
});

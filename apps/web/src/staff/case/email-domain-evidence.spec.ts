import { describe, expect, it } from 'vitest';
import { emailDomainEvidence } from './email-domain-evidence.js';

describe('the domain of a contact’s address beside the website’s', () => {
  it.each<[email: string, website: string | null, verdict: string, why: string]>([
    ['ana@town.example.org', 'https://town.example.org', 'same', 'the same host'],
    [
      'ana@mail.ayuntamiento-ejemplo.es',
      'https://www.ayuntamiento-ejemplo.es/inicio',
      'same',
      'the same registrable domain',
    ],
    ['ana@EXAMPLETOWN.GOV.UK', 'http://www.exampletown.gov.uk', 'same', 'capitals do not matter'],
    ['ana@one-town.gov.za', 'https://other-town.gov.za', 'different', 'two towns under one public suffix'],
    ['ana@one.github.io', 'https://other.github.io', 'different', 'two names under one private suffix'],
    ['ana@example-town.com', 'https://example-town.org', 'different', 'another suffix'],
    ['ana@exampletown.org.evil.net', 'https://exampletown.org', 'different', 'the name as a prefix'],
    ['ana@gmail.com', 'https://exampletown.org', 'free-mail', 'a mail provider'],
    ['ana@yahoo.com.br', null, 'free-mail', 'a provider with many countries'],
    ['ana@hotmail.fr', 'https://hotmail.fr', 'free-mail', 'a provider named as the website'],
    ['ana@exampletown.org', null, 'website-unknown', 'no website'],
    ['ana@exampletown.org', 'not an address', 'website-unknown', 'no address of a website'],
    ['ana@exampletown.org', 'javascript:alert(1)', 'website-unknown', 'no web address'],
    ['ana@bücher-stadt.de', 'https://www.xn--bcher-stadt-thb.de', 'same', 'two spellings of one domain'],
    ['ana@exаmpletown.org', 'https://exampletown.org', 'different', 'a Cyrillic look-alike'],
  ])('%s and %s: %s (%s)', (email, website, verdict) => {
    expect(emailDomainEvidence(email, website).verdict).toBe(verdict);
  });

  it('shows letters that are not plain in both ways', () => {
    expect(emailDomainEvidence('ana@münchen-beispiel.de', null).email).toEqual({
      ascii: 'xn--mnchen-beispiel-zvb.de',
      unicode: 'münchen-beispiel.de',
      writing: 'international',
    });
  });

  it('warns of scripts that are mixed within a name', () => {
    const { email } = emailDomainEvidence('ana@citу.gov', null);
    expect(email).toMatchObject({ writing: 'mixed', ascii: expect.stringMatching(/^xn--/) });
  });

  it('takes Japanese for one way of writing', () => {
    expect(emailDomainEvidence('ana@さいたま市役所.jp', null).email.writing).toBe('international');
  });

  it('does not fall over what is no host', () => {
    expect(emailDomainEvidence('ana@[broken', null).email.ascii).toBe('[broken');
  });
});

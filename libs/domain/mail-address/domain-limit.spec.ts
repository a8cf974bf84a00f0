import { describe, expect, it } from 'vitest';
import { isOfDomains } from './domain-limit.js';

describe('a limit of addresses to domains', () => {
  it.each([
    ['ana@example.org', '', true],
    ['ana@example.org', ' , ', true],
    ['ana@example.org', 'example.org', true],
    ['ana@EXAMPLE.org', 'uclg.example.net, Example.ORG', true],
    ['ana@bücher.example', 'xn--bcher-kva.example', true],
    ['ana@bücher.example', 'Bücher.example', true],
    ['ana@example.org', 'uclg.example.net', false],
    ['ana@sub.example.org', 'example.org', false],
    ['ana@notexample.org', 'example.org', false],
    ['ana@example.org.attacker.example', 'example.org', false],
    ['example.org', 'example.org', false],
    ['"ana@example.org"@attacker.example', 'example.org', false],
  ])('lets %j through %j: %s', (address, domains, expected) => {
    expect(isOfDomains(address, domains)).toBe(expected);
  });
});

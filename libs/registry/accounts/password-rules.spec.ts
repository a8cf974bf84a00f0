import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './password-hash.js';
import { PASSWORD_MAXIMUM, passwordProblem } from './password-rules.js';

const EMAIL = 'ana.example@cities.example.org';

describe('a password somebody chooses', () => {
  it.each([
    'purple otter sings over the weir',
    'jardin orage bougie tremble',
    'ocho gatos cruzan el puente',
    '83920174658201739402658391',
    'Ж8ь-лёд-на-реке-тает',
    '春は曙やうやう白くなりゆく山際',
    '🎷🪁🧭🐙🫖🧵🪵🦔🧂🪞🪴🛶🦩🧊🪄',
    '  a kettle before and after dusk  ',
    'uclg kettle drum on the ninth floor',
    'x'.repeat(3) + 'Qv7!mZp2#Lt9&Rk4',
  ])('may be %j', (password) => {
    const long = password.padEnd(15, 'k7');
    expect(passwordProblem(long, EMAIL)).toBeNull();
  });

  it.each([
    ['fourteen chars', 'too-short'],
    ['', 'too-short'],
    ['🎷🪁🧭🐙🫖🧵🪵🦔🧂🪞🪴🛶🦩🧊', 'too-short'],
    ['Qv7!mZp2#Lt9&Rk4'.repeat(17), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-common'],
    ['123456789012345', 'too-common'],
    ['passwordpassword', 'too-common'],
    ['Password1234567!', 'too-common'],
    ['P@ssw0rdP@ssw0rd', 'too-common'],
    ['qwertyuiopasdfghjkl', 'too-common'],
    ['1qaz2wsx3edc4rfv', 'too-common'],
    ['zyxwvutsrqponmlk', 'too-common'],
    ['Summer2024Summer2024', 'too-common'],
    ['correct horse battery staple', 'too-common'],
    ['We Care. Pact for People', 'too-common'],
    ['uclg-uclg-uclg-2026', 'too-common'],
    ['ana.example@cities.example.org', 'too-common'],
    ['ana.example.2026!', 'too-common'],
    ['motdepasse-motdepasse', 'too-common'],
    ['MiContraseña2026!', 'too-common'],
    ['abababababababab', 'too-common'],
    ['the cat sat on the mat', 'too-common'],
    ['839201746582017', 'too-common'],
  ])('may not be %j: %s', (password, problem) => {
    expect(passwordProblem(password, EMAIL)).toBe(problem);
  });

  it('is counted in characters, not in bytes', () => {
    const longest = 'ж1ф2ы3в4а5п6р7о8'.repeat(16);
    expect([...longest]).toHaveLength(PASSWORD_MAXIMUM);
    expect(passwordProblem(`${longest}9`, EMAIL)).toBe('too-long');
  });
});

describe('a stored password', () => {
  it('is an argon2id hash of the strength we promise', async () => {
    expect(await hashPassword('purple otter sings at dawn')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('counts to the last character, white space included', async () => {
    const long = 'long '.repeat(50);
    const hash = await hashPassword(`${long}a`);
    expect(await isPassword(hash, `${long}a`)).toBe(true);
    expect(await isPassword(hash, `${long}b`)).toBe(false);
    expect(await isPassword(hash, `${long}a `)).toBe(false);
  });

  it('is the same whichever way a keyboard composes its letters', async () => {
    expect(await isPassword(await hashPassword('caf\u00e9 au lait'), 'cafe\u0301 au lait')).toBe(true);
  });

  it('is nobody’s where there is none', async () => {
    expect(await isPassword(null, 'purple otter sings at dawn')).toBe(false);
  });
});

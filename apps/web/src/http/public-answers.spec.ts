import { describe, expect, it } from 'vitest';
import { publicAnswer, type PublicAnswer } from './public-answer.js';
import { PublicAnswers } from './public-answers.js';

/** An answer that is made when the test says so, and how often somebody had it made. */
function making(body: string) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const made = { times: 0 };
  const make = async (): Promise<PublicAnswer> => {
    made.times += 1;
    await promise;
    return publicAnswer(body, 'application/json');
  };
  return { make, made, finish: () => resolve(undefined) };
}

async function kept(answers: PublicAnswers, address: string, body: string): Promise<PublicAnswer | undefined> {
  return answers.once(address, () => publicAnswer(body, 'application/json'));
}

describe('PublicAnswers', () => {
  it('keeps an answer until the register changes', async () => {
    const answers = new PublicAnswers();
    const answer = await kept(answers, '/data', '{}');
    expect(answer).toBeDefined();
    expect(answers.get('/data')).toBe(answer);
    answers.forget();
    expect(answers.get('/data')).toBeUndefined();
  });

  it('does not give an answer that was made before the change as that of now', async () => {
    const answers = new PublicAnswers();
    const slow = making('before');
    const asked = answers.once('/data', slow.make);
    answers.forget();
    slow.finish();
    const before = await asked;
    expect(answers.get('/data')).toBeUndefined();
    const after = await kept(answers, '/data', 'after');
    expect(answers.get('/data')).toBe(after);
    expect(after).not.toBe(before);
  });

  it('has an answer made once, however many ask for it meanwhile', async () => {
    const answers = new PublicAnswers();
    const slow = making('{}');
    const asked = Array.from({ length: 50 }, () => answers.once('/data', slow.make));
    slow.finish();
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(slow.made.times).toBe(1);
  });

  it('has it made again after a change, also while the one of before is still being made', async () => {
    const answers = new PublicAnswers();
    const [first, second] = [making('first'), making('second')];
    const early = answers.once('/data', first.make);
    answers.forget();
    const late = answers.once('/data', second.make);
    second.finish();
    first.finish();
    expect(await late).not.toBe(await early);
    expect(answers.get('/data')).toBe(await late);
  });

  it('lets everybody make for themselves what is not to be kept, and hears of faults', async () => {
    const answers = new PublicAnswers();
    let made = 0;
    const make = async (): Promise<undefined> => {
      made += 1;
      return Promise.resolve(undefined);
    };
    await Promise.all([answers.once('/none', make), answers.once('/none', make)]);
    expect(made).toBe(2);
    const fault = () => Promise.reject(new Error('away'));
    const asked = [answers.once('/data', fault), answers.once('/data', fault)];
    await Promise.all(asked.map((one) => expect(one).rejects.toThrow('away')));
    expect(await kept(answers, '/data', '{}')).toBeDefined();
  });

  it('gives the former answer for a second while one reader has it made anew, and no longer', async () => {
    let now = 0;
    const answers = new PublicAnswers(() => now);
    const former = await kept(answers, '/data', 'former');
    answers.forget();
    const slow = making('present');
    const asked = answers.once('/data', slow.make);
    expect(answers.get('/data')).toBe(former);
    now = 1_000;
    expect(answers.get('/data')).toBe(former);
    now = 1_001;
    expect(answers.get('/data')).toBeUndefined();
    slow.finish();
    const present = await asked;
    expect(present).not.toBe(former);
    expect(answers.get('/data')).toBe(present);
  });

  it('counts the age of an answer from the first change after it', async () => {
    let now = 0;
    const answers = new PublicAnswers(() => now);
    await kept(answers, '/data', 'former');
    answers.forget();
    now = 900;
    answers.forget();
    now = 1_100;
    void answers.once('/data', making('present').make);
    expect(answers.get('/data')).toBeUndefined();
  });

  it('has the last answer for as long as the database is away, and for a minute when there is too much to do', async () => {
    let now = 0;
    const answers = new PublicAnswers(() => now);
    const former = await kept(answers, '/data', 'former');
    answers.forget();
    now = 60_000;
    expect(answers.recent('/data')).toBe(former);
    now = 60_001;
    expect(answers.recent('/data')).toBeUndefined();
    answers.forget();
    now = 200_000;
    answers.forget();
    expect(answers.last('/data')).toBe(former);
    expect(answers.recent('/data')).toBeUndefined();
    expect(answers.last('/other')).toBeUndefined();
  });
});

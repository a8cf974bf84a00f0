import { describe, expect, it } from '@jest/globals';
import { publicAnswer } from './public-answer.js';
import { PublicAnswers } from './public-answers.js';

describe('PublicAnswers', () => {
  it('keeps an answer until the register changes', async () => {
    const answers = new PublicAnswers();
    const answer = await publicAnswer('{}', 'application/json');
    answers.keep('/data', answer, answers.generation);
    expect(answers.get('/data')).toBe(answer);
    answers.forget();
    expect(answers.get('/data')).toBeUndefined();
  });

  it('does not keep an answer that was made before the change', async () => {
    const answers = new PublicAnswers();
    const before = answers.generation;
    answers.forget();
    answers.keep('/data', await publicAnswer('{}', 'application/json'), before);
    expect(answers.get('/data')).toBeUndefined();
  });
});

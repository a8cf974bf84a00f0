import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import type { ChangeAnswer } from '#registry/own-page/answer-contact-change.js';
import type { ChangeLink } from '#registry/own-page/contact-change-rules.js';
import { readContactChange, type ContactChangeView } from '#registry/own-page/read-contact-change.js';
import { Registry } from '#registry/registry.js';
import { seeOther, unprocessable, withStatus } from '../../http/outcome.js';
import { readForm, typedText, type FormError } from '../../http/read-form.js';
import { codeFault, ConfirmForm } from '../confirmation/confirmation-forms.js';
import type { Outcome } from '../journey/signing-journey.js';
import type { Visit } from '../journey/visit.js';
import { AnsweredPage, AnswerPage, answerPath, NothingToAnswerPage } from './answer-page.js';

/** What both links of a change of contact, to accept and to object, have in common. */
@Injectable()
export class AnswerDesk {
  constructor(private readonly registry: Registry) {}

  /** Shows what is behind a link; opening it changes nothing, whoever or whatever opens it (DESIGN rule 4). */
  show(visit: Visit, link: ChangeLink, token: string): Promise<Outcome> {
    return this.at(visit, link, token, (change) => <AnswerPage {...{ visit, link, token, change }} />);
  }

  /** Does what the person says, once the code from the mail is right. */
  answer(
    visit: Visit,
    link: ChangeLink,
    token: string,
    body: unknown,
    act: (registry: Registry, answer: ChangeAnswer) => Promise<void>,
  ): Promise<Outcome> {
    return this.at(visit, link, token, async (change) => {
      const { typed, ...reading } = readForm(ConfirmForm, body);
      const refuse = (errors: readonly FormError[]) =>
        unprocessable(<AnswerPage {...{ visit, link, token, change, errors }} values={typed} />);
      if (!reading.ok) return refuse(reading.errors);
      const code = typedText(typed, 'code');
      const fault = codeFault(code);
      if (fault) return refuse([{ field: 'code', key: fault }]);
      try {
        await act(this.registry, { token, code: code ?? '' });
        return seeOther(answerPath(visit, link, token));
      } catch (error) {
        const attempts = error instanceof DomainError ? Number(error.parameters['attemptsLeft'] ?? 0) : 0;
        if (attempts === 0) throw error;
        return refuse([{ field: 'code', key: 'confirm.code.wrong', params: { attempts } }]);
      }
    });
  }

  private async at(
    visit: Visit,
    link: ChangeLink,
    token: string,
    work: (change: ContactChangeView) => Outcome | Promise<Outcome>,
  ): Promise<Outcome> {
    const over = () => withStatus(410, <NothingToAnswerPage visit={visit} why="Over" />);
    try {
      const change = await readContactChange(this.registry, link, token);
      if (change.state === 'done') return <AnsweredPage {...{ visit, link, change }} />;
      return change.state === 'open' ? await work(change) : over();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'contact-change.not-found') {
        return withStatus(404, <NothingToAnswerPage visit={visit} why="NotFound" />);
      }
      if (['contact-change.over', 'contact-change.wrong-code', 'endorsement.action-not-allowed'].includes(error.code)) {
        return over();
      }
      throw error;
    }
  }
}

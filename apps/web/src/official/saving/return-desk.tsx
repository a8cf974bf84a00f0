import { Injectable } from '@nestjs/common';
import { readReturn, type ReturnView } from '#registry/signing/read-return.js';
import type { ReturnAct, ReturnOutcome } from '#registry/signing/return-to-draft.js';
import { Registry } from '#registry/registry.js';
import { unprocessable, withStatus, type SeeOther } from '../../http/outcome.js';
import { readForm, typedText, type FormError } from '../../http/read-form.js';
import { codeFault, ConfirmForm } from '../confirmation/confirmation-forms.js';
import type { Outcome } from '../journey/signing-journey.js';
import type { Visit } from '../journey/visit.js';
import { ReturnGonePage, ReturnLockedPage, ReturnSubmittedPage } from './closed-pages.js';
import { ReturnPage, type ReturnPurpose } from './return-page.js';

/** What is done behind a mailed link, and where it leads. */
export interface ReturnWork<Done> {
  readonly purpose: ReturnPurpose;
  readonly perform: (registry: Registry, act: ReturnAct) => Promise<ReturnOutcome<Done>>;
  readonly lead: (done: Done) => SeeOther;
}

/** What both acts behind the mailed way back, opening the answers and deleting them, have in common. */
@Injectable()
export class ReturnDesk {
  constructor(private readonly registry: Registry) {}

  /** The page behind the link. Opening it changes nothing, whoever or whatever opens it (DESIGN rule 4). */
  async show(visit: Visit, token: string, purpose: ReturnPurpose): Promise<Outcome> {
    const { state, sameBrowser } = await readReturn(this.registry, token, visit.token);
    return state === 'open' ? <ReturnPage {...{ visit, token, sameBrowser, purpose }} /> : closed(visit, token, state);
  }

  /** Does what was asked for, once what it needs is there: the code from the mail, or a browser that is known. */
  async perform<Done>(visit: Visit, token: string, body: unknown, work: ReturnWork<Done>): Promise<Outcome> {
    const { state, sameBrowser } = await readReturn(this.registry, token, visit.token);
    if (state !== 'open') return closed(visit, token, state);
    const { typed: values, ...reading } = readForm(ConfirmForm, body);
    const { purpose } = work;
    const refuse = (errors: readonly FormError[]) =>
      unprocessable(<ReturnPage {...{ visit, token, sameBrowser, purpose, values, errors }} />);
    if (!reading.ok) return refuse(reading.errors);
    const code = typedText(values, 'code');
    const fault = sameBrowser ? null : codeFault(code);
    if (fault) return refuse([{ field: 'code', key: fault }]);
    const outcome = await work.perform(this.registry, { token, code, browserToken: visit.token });
    if (outcome.kind === 'done') return work.lead(outcome.done);
    const { attemptsLeft } = { attemptsLeft: 0, ...outcome };
    if (attemptsLeft > 0)
      return refuse([{ field: 'code', key: 'confirm.code.wrong', params: { attempts: attemptsLeft } }]);
    // Locked by this very code, or submitted or deleted in another window.
    return this.show(visit, token, purpose);
  }
}

function closed(visit: Visit, token: string, state: Exclude<ReturnView['state'], 'open'>): Outcome {
  switch (state) {
    case 'submitted':
      return withStatus(visit.answering ? 409 : 200, <ReturnSubmittedPage visit={visit} />);
    case 'locked':
      return withStatus(410, <ReturnLockedPage visit={visit} token={token} />);
    case 'expired':
      return withStatus(410, <ReturnGonePage visit={visit} />);
    case 'unknown':
      return withStatus(404, <ReturnGonePage visit={visit} />);
  }
}

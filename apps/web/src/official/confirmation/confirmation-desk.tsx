import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import type { Settings } from '#platform/settings.js';
import type { HumanAct } from '#registry/signing/confirm-endorsement.js';
import { readConfirmation } from '#registry/signing/read-confirmation.js';
import { presentStanding, termsIn } from '#registry/record/present-standing.js';
import { Registry } from '#registry/registry.js';
import { seeOther, withStatus } from '../../http/outcome.js';
import type { FormError } from '../../http/read-form.js';
import { SETTINGS } from '../../settings.provider.js';
import type { Outcome } from '../journey/signing-journey.js';
import type { Visit } from '../journey/visit.js';
import { codeFault } from './confirmation-forms.js';
import { confirmationPath } from './confirmation-paths.js';
import type { ConfirmationStanding } from './confirmation-standing.js';
import { EndedPage, ExpiredPage, UnknownLinkPage } from './link-pages.js';

/** One act of a person on the page behind a mailed link. */
export interface Act {
  readonly code: string | undefined;
  /** The field in which the code was typed. */
  readonly field: string;
  /** What is wrong already. */
  readonly errors: readonly FormError[];
  readonly perform: (registry: Registry, act: HumanAct) => Promise<string>;
  readonly done: string;
  readonly refuse: (errors: readonly FormError[]) => Outcome;
}

/** What both acts behind a mailed link, "yes" and "I did not sign this", have in common. */
@Injectable()
export class ConfirmationDesk {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Reads what the link belongs to; a link that was never sent gets a page that helps. */
  async at(
    visit: Visit,
    token: string,
    work: (view: ConfirmationStanding) => Outcome | Promise<Outcome>,
  ): Promise<Outcome> {
    let view: ConfirmationStanding;
    try {
      const found = await readConfirmation(this.registry, token, visit.token);
      const standing = await presentStanding(
        this.registry.dataSource.manager,
        found.endorsement,
        termsIn(this.settings),
      );
      view = { ...found, standing, now: this.registry.clock.now() };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'confirmation.not-found') {
        return withStatus(404, <UnknownLinkPage visit={visit} />);
      }
      throw error;
    }
    return work(view);
  }

  /** Performs an act, once what it needs is there: the code from the mail, or the browser that submitted. */
  async perform(visit: Visit, token: string, view: ConfirmationStanding, act: Act): Promise<Outcome> {
    const fault = view.sameBrowser ? null : codeFault(act.code);
    const errors = [...(fault ? [{ field: act.field, key: fault }] : []), ...act.errors];
    if (errors.length > 0) return act.refuse(errors);
    try {
      await act.perform(this.registry, { token, code: act.code, draftToken: visit.token });
      return seeOther(act.done);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const attempts = Number(error.parameters['attemptsLeft'] ?? 0);
      switch (error.code) {
        case 'confirmation.wrong-code':
          if (attempts > 0) return act.refuse([{ field: act.field, key: 'confirm.code.wrong', params: { attempts } }]);
          return withStatus(410, <ExpiredPage visit={visit} token={token} view={view} />);
        case 'confirmation.expired':
          if (view.state === 'ended') return withStatus(410, <EndedPage visit={visit} />);
          return withStatus(410, <ExpiredPage visit={visit} token={token} view={view} />);
        case 'endorsement.action-not-allowed':
        case 'endorsement.decided-meanwhile':
          return seeOther(confirmationPath(visit, token));
        default:
          throw error;
      }
    }
  }
}

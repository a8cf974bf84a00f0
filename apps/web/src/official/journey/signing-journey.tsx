import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { firstOpenStep, mayOpen, SIGNING_STEPS, type SigningStep } from '#domain/endorsement/signing-steps.js';
import { answerDraft, findDraft, type Draft } from '#registry/drafts/drafts.js';
import { Registry } from '#registry/registry.js';
import { seeOther, withStatus, type PageWithStatus, type SeeOther } from '../../http/outcome.js';
import { AlreadySignedPage } from './already-signed-page.js';
import { DraftGonePage } from './draft-gone-page.js';
import { savePath } from '../saving/saving-paths.js';
import { journeyPath, pathAfter, startPath, type JourneyStep } from './journey-paths.js';
import type { Visit } from './visit.js';

export type Outcome = VNode | SeeOther | PageWithStatus;

/** Leads people through the questions in order, and never into a dead end. */
@Injectable()
export class SigningJourney {
  constructor(private readonly registry: Registry) {}

  /** Lets a step do its work for whoever may be there now; sends everybody else to where they can go on. */
  async at(visit: Visit, step: JourneyStep, work: (draft: Draft) => Outcome | Promise<Outcome>): Promise<Outcome> {
    if (visit.token === undefined) {
      return visit.answering ? withStatus(410, <DraftGonePage visit={visit} />) : seeOther(`${startPath(visit)}?none`);
    }
    const draft = await findDraft(this.registry, visit.token);
    if (!draft) return withStatus(410, <DraftGonePage visit={visit} />);
    if (draft.endorsementId !== null) {
      const submitted = journeyPath(visit, 'submitted');
      return visit.answering && step !== 'check'
        ? withStatus(409, <AlreadySignedPage visit={visit} submittedHref={submitted} />)
        : seeOther(submitted);
    }
    const open = firstOpenStep(draft.answers);
    const isReached = step === 'check' ? open === null : mayOpen(draft.answers, step);
    if (!isReached) return seeOther(journeyPath(visit, open ?? 'check'));
    // A page on which nothing was answered yet has nothing to lose.
    if (visit.saving && visit.blank) return seeOther(savePath(visit));
    return work(draft);
  }

  /** The same beside the questions: whatever was answered so far. */
  anywhere(visit: Visit, work: (draft: Draft) => Outcome | Promise<Outcome>): Promise<Outcome> {
    return this.at(visit, SIGNING_STEPS[0], work);
  }

  /** Keeps an accepted answer and leads on. */
  async keep<Step extends SigningStep>(visit: Visit, step: Step, answer: AnsweredDraft[Step]): Promise<SeeOther> {
    const answers = await answerDraft(this.registry, visit.token ?? '', step, answer, visit.page.t.locale);
    return seeOther(visit.saving ? savePath(visit) : pathAfter(visit, step, answers));
  }
}

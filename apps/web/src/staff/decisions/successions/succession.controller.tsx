import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { planSuccession } from '#registry/successions/plan-succession.js';
import { recordSuccession } from '#registry/successions/record-succession.js';
import { possibleSuccessors } from '#registry/successions/successor-choice.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import type { FormError, TypedValues } from '../../../http/read-form.js';
import { caseId } from '../../case/case-id.js';
import { decide } from '../decision.js';
import { MailOutlook } from '../../case/mail-outlook.js';
import { chosenOrder, readSuccession, type TypedSuccession } from './succession.form.js';
import { SuccessionFormPage } from './succession-form-page.js';
import { SuccessionPreviewPage } from './succession-preview-page.js';
import { SuccessorChoicePage } from './successor-choice-page.js';

interface Asked {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly typed: TypedValues;
}

/** Records what became of a local government: what and when, which successors are meant, what it does, then it. */
@Controller(':locale/staff/endorsements/:id/succession')
@May('change-published')
export class SuccessionController {
  constructor(
    private readonly registry: Registry,
    private readonly outlook: MailOutlook,
  ) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    const endorsement = await this.read(id);
    const typed = { version: String(endorsement.version) };
    return <SuccessionFormPage {...{ page, staff, endorsement, typed }} />;
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Body() body: unknown,
  ) {
    const endorsement = await this.read(id);
    const reading = readSuccession(body, this.registry.clock.now());
    const { typed } = reading;
    const asked = { page, staff, endorsement, typed };
    if (!reading.ok) {
      if (reading.errors.some(({ field }) => field === 'version')) throw new BadRequestException();
      return unprocessable(<SuccessionFormPage {...asked} errors={reading.errors} />);
    }
    if (reading.form.edit) return <SuccessionFormPage {...asked} />;
    const order = chosenOrder(reading.form);
    if (!order) return this.askWho(asked, reading.form);
    const { manager } = this.registry.dataSource;
    const plan = await planSuccession(manager, endorsement.localGovernment, order);
    const ended = await Promise.all(
      plan.ends
        .filter(({ isErased }) => !isErased)
        .map(async (one) => {
          const mailed = await this.read(one.id);
          return { endorsement: mailed, ...(await this.outlook.at(mailed, 'superseded')) };
        }),
    );
    return <SuccessionPreviewPage {...asked} {...{ order, plan, ended }} />;
  }

  @Post()
  async record(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const reading = readSuccession(body, this.registry.clock.now());
    const order = reading.ok ? chosenOrder(reading.form) : null;
    // The preview sends what it was given: anything else is none of our forms.
    if (!reading.ok || !order) throw new BadRequestException();
    const seen = { endorsementId, version: reading.form.version, staffId: staff.id };
    const act = () => recordSuccession(this.registry, seen, order);
    return decide(this.registry, { page, staff, endorsementId, act, then: '?done=yes' });
  }

  /** Which local governments are meant; once that was asked, each has to be answered. */
  private async askWho(asked: Asked, { names, choices }: TypedSuccession) {
    const { country } = asked.endorsement.localGovernment;
    const { manager } = this.registry.dataSource;
    const toChoose = await Promise.all(
      names.map(async (name) => ({ name, possible: await possibleSuccessors(manager, { name, country }) })),
    );
    const wasAsked = choices.some((choice) => choice !== undefined);
    const errors: FormError[] = names.flatMap((name, index) =>
      wasAsked && choices[index] === undefined
        ? [{ field: `choice-${index}`, key: 'succession.choose.missing', params: { name } }]
        : [],
    );
    const question = <SuccessorChoicePage {...asked} {...{ names: toChoose, chosen: choices, errors }} />;
    return errors.length > 0 ? unprocessable(question) : question;
  }

  private read(id: string) {
    return readEndorsement(this.registry.dataSource.manager, id);
  }
}

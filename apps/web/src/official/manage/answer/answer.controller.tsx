import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { answerInformation } from '#registry/own-page/answer-information.js';
import { readOwnEndorsement } from '#registry/own-page/own-endorsement.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm, typedText, type FormError } from '../../../http/read-form.js';
import { TakesFiles } from '../../../http/uploaded-files.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk, requireSeen } from '../own-page-desk.js';
import { OwnUploads } from '../own-uploads.js';
import { ANSWER_ACTION } from './answer-action.js';
import { AnswerForm } from './answer-form.js';
import { AnswerPage } from './answer-page.js';

/** The answer to what staff asked. */
@Controller(':locale/manage/endorsement/answer')
@Public()
export class AnswerController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
    private readonly uploads: OwnUploads,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, ANSWER_ACTION, async ({ id }) => (
      <AnswerPage visit={visit} own={await readOwnEndorsement(this.registry, id)} />
    ));
  }

  @Post()
  @TakesFiles()
  async answer(@InManageVisit() visit: ManageVisit, @Req() request: FastifyRequest) {
    const sent = await this.uploads.read(visit, request);
    const { typed, ...reading } = readForm(AnswerForm, sent.fields);
    return this.desk.doing(
      visit,
      ANSWER_ACTION,
      async (endorsement) => {
        const { id } = endorsement;
        if (reading.ok || typed['version'] !== undefined) requireSeen(endorsement, typedText(typed, 'version'));
        const kept = await this.uploads.keep(endorsement, sent);
        const errors: FormError[] = [...(reading.ok ? [] : reading.errors), ...kept.errors];
        if (reading.ok && reading.form.answer === '' && kept.count === 0 && errors.length === 0) {
          errors.push({ field: 'answer', key: 'manage.answer.missing' });
        }
        if (!reading.ok || errors.length > 0) {
          const own = await readOwnEndorsement(this.registry, id);
          return unprocessable(<AnswerPage visit={visit} own={own} values={typed} errors={errors} />);
        }
        const seen = { endorsementId: id, version: kept.endorsement.version };
        await answerInformation(this.registry, seen, reading.form.answer);
        return seeOther(donePath(visit, ANSWER_ACTION));
      },
      typed,
    );
  }
}

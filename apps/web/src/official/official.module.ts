import { Module } from '@nestjs/common';
import { AcceptanceController } from './contact-change/acceptance.controller.js';
import { AnswerDesk } from './contact-change/answer-desk.js';
import { ObjectionController } from './contact-change/objection.controller.js';
import { CHANGE_CONTROLLERS } from './manage/change-controllers.js';
import { ConfirmationController } from './confirmation/confirmation.controller.js';
import { ConfirmationDesk } from './confirmation/confirmation-desk.js';
import { DisowningController } from './confirmation/disowning.controller.js';
import { RequestController } from './confirmation/request.controller.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ContactController } from './contact/contact.controller.js';
import { CountryController } from './country/country.controller.js';
import { DescriptionController } from './government/description.controller.js';
import { GovernmentController } from './government/government.controller.js';
import { PlaceSearch } from './government/place-search.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { SigningJourney } from './journey/signing-journey.js';
import { AskController } from './manage/access/ask.controller.js';
import { LinkController } from './manage/access/link.controller.js';
import { SignatorySignOutController } from './manage/access/sign-out.controller.js';
import { AnswerController } from './manage/answer/answer.controller.js';
import { DataController } from './manage/data/data.controller.js';
import { BringMandateController } from './manage/mandate/bring-mandate.controller.js';
import { OwnUploads } from './manage/own-uploads.js';
import { SignVersionController } from './manage/pact/sign-version.controller.js';
import { ReconfirmController } from './manage/reconfirmation/reconfirm.controller.js';
import { WithdrawController } from './manage/withdrawal/withdraw.controller.js';
import { OverviewController } from './manage/overview/overview.controller.js';
import { OwnPageDesk } from './manage/own-page-desk.js';
import { MandateController } from './mandate/mandate.controller.js';
import { PactController } from './pact/pact.controller.js';
import { DeletionController } from './saving/deletion.controller.js';
import { ReturnController } from './saving/return.controller.js';
import { ReturnDesk } from './saving/return-desk.js';
import { SaveController } from './saving/save.controller.js';
import { SignatoryController } from './signatory/signatory.controller.js';
import { StartController } from './start/start.controller.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmittedController } from './submission/submitted.controller.js';
import { UndertakingsController } from './undertakings/undertakings.controller.js';

/** The official's side: the signing journey in its order, confirmation, and a signatory's own page. */
@Module({
  controllers: [
    StartController,
    CountryController,
    GovernmentController,
    DescriptionController,
    PactController,
    UndertakingsController,
    SignatoryController,
    MandateController,
    EvidenceController,
    ContactController,
    ConsentsController,
    SubmissionController,
    SubmittedController,
    SaveController,
    ReturnController,
    DeletionController,
    RequestController,
    ConfirmationController,
    DisowningController,
    AcceptanceController,
    ObjectionController,
    AskController,
    OverviewController,
    AnswerController,
    BringMandateController,
    ReconfirmController,
    SignVersionController,
    WithdrawController,
    DataController,
    SignatorySignOutController,
    ...CHANGE_CONTROLLERS,
    LinkController,
  ],
  providers: [AnswerDesk, SigningJourney, PlaceSearch, ConfirmationDesk, OwnPageDesk, OwnUploads, ReturnDesk],
})
export class OfficialModule {}

import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Registry } from '#registry/registry.js';
import { STAFF } from '../settings.provider.js';
import { PowersWaitFilter } from './account/waiting/powers-wait.filter.js';
import { SignInFirstFilter } from '../access/sign-in-first.filter.js';
import { AccountController } from './account/account.controller.js';
import { FactorRemovalController } from './account/factor-removal.controller.js';
import { FactorController } from './account/factor.controller.js';
import { OwnSessionsController } from './account/sessions.controller.js';
import { RecoveryCodesController } from './account/recovery-codes.controller.js';
import { AdministrationController } from './administration/administration.controller.js';
import { ComparisonChoiceController } from './decisions/duplicates/comparison-choice.controller.js';
import { ComparisonController } from './decisions/duplicates/comparison.controller.js';
import { MergeController } from './decisions/duplicates/merge.controller.js';
import { SeparationController } from './decisions/duplicates/separation.controller.js';
import { ErasureDesk } from './decisions/erasures/erasure-desk.js';
import { ErasureRefusalController } from './decisions/erasures/refusal.controller.js';
import { ErasedComparisonController } from './decisions/erasures/comparison.controller.js';
import { ErasuresController } from './decisions/erasures/erasures.controller.js';
import { DisputeController } from './case/dispute.controller.js';
import { MailOutlook } from './case/mail-outlook.js';
import { ObjectionSettlingController } from './case/objection.controller.js';
import { SuspensionReviewController } from './case/suspension-review.controller.js';
import { UndertakingAcceptanceController } from './decisions/undertakings/acceptance.controller.js';
import { ProposalDesk } from './decisions/undertakings/proposal-desk.js';
import { UndertakingRefusalController } from './decisions/undertakings/refusal.controller.js';
import { CaseController } from './case/case.controller.js';
import { ChecklistController } from './decisions/checklist.controller.js';
import { ContactController } from './case/contact.controller.js';
import { DECISION_CONTROLLERS } from './decisions/decision-controllers.js';
import { ClaimController } from './case/claim.controller.js';
import { DocumentController } from './case/document.controller.js';
import { DocumentPageController } from './case/document-page.controller.js';
import { ExportController } from './queue/export.controller.js';
import { NotesController } from './case/notes.controller.js';
import { QueueController } from './queue/queue.controller.js';
import { ReviewController } from './decisions/review.controller.js';
import { VerificationController } from './decisions/verification.controller.js';
import { MailController } from './case/mails/mail.controller.js';
import { MailTemplatesController } from './administration/mail-templates/mail-templates.controller.js';
import { IMPORT_CONTROLLERS } from './imports/import-controllers.js';
import { AuditController } from './administration/audit/audit.controller.js';
import { AuditExportController } from './administration/audit/audit-export.controller.js';
import { FormerAccessLogController } from './administration/audit/former-access-log.controller.js';
import { BULK_CONTROLLERS } from './queue/bulk/bulk-controllers.js';
import { InsightCsvController } from './administration/insight/insight-csv.controller.js';
import { InsightController } from './administration/insight/insight.controller.js';
import { InvitationController } from './administration/people/invitation.controller.js';
import { PeopleController } from './administration/people/people.controller.js';
import { PersonController } from './administration/people/person.controller.js';
import { PactVersionCancellationController } from './administration/pact-versions/pact-version-cancellation.controller.js';
import { PactVersionController } from './administration/pact-versions/pact-version.controller.js';
import { PactVersionsController } from './administration/pact-versions/pact-versions.controller.js';
import { ProposalsController } from './decisions/proposals/proposals.controller.js';
import { AppSetUpController } from './account/second-factor/app-set-up.controller.js';
import { PasskeySetUpController } from './account/second-factor/passkey-set-up.controller.js';
import { RecoveryCodeController } from './account/second-factor/recovery-code.controller.js';
import { SecondFactorController } from './account/second-factor/second-factor.controller.js';
import { SetUpChoiceController } from './account/second-factor/set-up-choice.controller.js';
import { NewReasonController } from './administration/reasons/new-reason.controller.js';
import { ReasonController } from './administration/reasons/reason.controller.js';
import { ReasonsController } from './administration/reasons/reasons.controller.js';
import { NewSavedViewController } from './queue/saved-views/new-saved-view.controller.js';
import { SavedViewController } from './queue/saved-views/saved-view.controller.js';
import { SavedViewsController } from './queue/saved-views/saved-views.controller.js';
import { FailedJobsController } from './administration/failed-jobs/failed-jobs.controller.js';
import { LaunchController } from './administration/launch/launch.controller.js';
import { RetentionController } from './administration/retention/retention.controller.js';
import { SetUpController } from './account/set-up/set-up.controller.js';
import { SignInController } from './account/sign-in/sign-in.controller.js';
import { SuccessionController } from './decisions/successions/succession.controller.js';
import { SuccessionUndoController } from './decisions/successions/succession-undo.controller.js';
import { SignOutController } from './account/sign-in/sign-out.controller.js';

/** The staff's side: signing in, and deciding on endorsements. */
@Module({
  controllers: [
    AdministrationController,
    SignInController,
    SignOutController,
    SetUpController,
    SecondFactorController,
    RecoveryCodeController,
    SetUpChoiceController,
    AppSetUpController,
    PasskeySetUpController,
    AccountController,
    FactorController,
    FactorRemovalController,
    RecoveryCodesController,
    QueueController,
    SavedViewsController,
    NewSavedViewController,
    SavedViewController,
    CaseController,
    ClaimController,
    DocumentController,
    DocumentPageController,
    ExportController,
    ReviewController,
    VerificationController,
    ...DECISION_CONTROLLERS,
    ChecklistController,
    NotesController,
    ContactController,
    MailController,
    MailTemplatesController,
    ComparisonChoiceController,
    ComparisonController,
    MergeController,
    SeparationController,
    SuccessionController,
    SuccessionUndoController,
    UndertakingAcceptanceController,
    UndertakingRefusalController,
    DisputeController,
    ObjectionSettlingController,
    SuspensionReviewController,
    ErasedComparisonController,
    ErasuresController,
    ErasureRefusalController,
    ...BULK_CONTROLLERS,
    InsightController,
    InsightCsvController,
    ProposalsController,
    FailedJobsController,
    LaunchController,
    RetentionController,
    PeopleController,
    InvitationController,
    PersonController,
    PactVersionsController,
    PactVersionController,
    PactVersionCancellationController,
    OwnSessionsController,
    AuditController,
    AuditExportController,
    FormerAccessLogController,
    ...IMPORT_CONTROLLERS,
    ReasonsController,
    NewReasonController,
    ReasonController,
  ],
  providers: [
    { provide: Registry, useExisting: STAFF },
    ErasureDesk,
    MailOutlook,
    ProposalDesk,
    { provide: APP_FILTER, useClass: SignInFirstFilter },
    { provide: APP_FILTER, useClass: PowersWaitFilter },
  ],
})
export class StaffModule {}

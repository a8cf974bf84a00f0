import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Registry } from '#registry/registry.js';
import { STAFF } from '../settings.provider.js';
import { PowersWaitFilter } from './waiting/powers-wait.filter.js';
import { SignInFirstFilter } from '../access/sign-in-first.filter.js';
import { AccountController } from './account/account.controller.js';
import { FactorRemovalController } from './account/factor-removal.controller.js';
import { FactorController } from './account/factor.controller.js';
import { OwnSessionsController } from './account/sessions.controller.js';
import { RecoveryCodesController } from './account/recovery-codes.controller.js';
import { AdministrationController } from './administration/administration.controller.js';
import { ComparisonChoiceController } from './duplicates/comparison-choice.controller.js';
import { ComparisonController } from './duplicates/comparison.controller.js';
import { MergeController } from './duplicates/merge.controller.js';
import { SeparationController } from './duplicates/separation.controller.js';
import { ErasureDesk } from './erasures/erasure-desk.js';
import { ErasureRefusalController } from './erasures/refusal.controller.js';
import { ErasedComparisonController } from './erasures/comparison.controller.js';
import { ErasuresController } from './erasures/erasures.controller.js';
import { DisputeController } from './endorsements/dispute.controller.js';
import { MailOutlook } from './endorsements/mail-outlook.js';
import { ObjectionSettlingController } from './endorsements/objection.controller.js';
import { SuspensionReviewController } from './endorsements/suspension-review.controller.js';
import { UndertakingAcceptanceController } from './undertakings/acceptance.controller.js';
import { ProposalDesk } from './undertakings/proposal-desk.js';
import { UndertakingRefusalController } from './undertakings/refusal.controller.js';
import { CaseController } from './endorsements/case.controller.js';
import { ChecklistController } from './endorsements/checklist.controller.js';
import { ContactController } from './endorsements/contact.controller.js';
import { DECISION_CONTROLLERS } from './endorsements/decision-controllers.js';
import { ClaimController } from './endorsements/claim.controller.js';
import { DocumentController } from './endorsements/document.controller.js';
import { DocumentPageController } from './endorsements/document-page.controller.js';
import { ExportController } from './endorsements/export.controller.js';
import { NotesController } from './endorsements/notes.controller.js';
import { QueueController } from './endorsements/queue.controller.js';
import { ReviewController } from './endorsements/review.controller.js';
import { VerificationController } from './endorsements/verification.controller.js';
import { MailController } from './mails/mail.controller.js';
import { MailTemplatesController } from './mail-templates/mail-templates.controller.js';
import { IMPORT_CONTROLLERS } from './imports/import-controllers.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditExportController } from './audit/audit-export.controller.js';
import { FormerAccessLogController } from './audit/former-access-log.controller.js';
import { BULK_CONTROLLERS } from './bulk/bulk-controllers.js';
import { InsightCsvController } from './insight/insight-csv.controller.js';
import { InsightController } from './insight/insight.controller.js';
import { InvitationController } from './people/invitation.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PersonController } from './people/person.controller.js';
import { PactVersionCancellationController } from './pact-versions/pact-version-cancellation.controller.js';
import { PactVersionController } from './pact-versions/pact-version.controller.js';
import { PactVersionsController } from './pact-versions/pact-versions.controller.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { AppSetUpController } from './second-factor/app-set-up.controller.js';
import { PasskeySetUpController } from './second-factor/passkey-set-up.controller.js';
import { RecoveryCodeController } from './second-factor/recovery-code.controller.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SetUpChoiceController } from './second-factor/set-up-choice.controller.js';
import { NewReasonController } from './reasons/new-reason.controller.js';
import { ReasonController } from './reasons/reason.controller.js';
import { ReasonsController } from './reasons/reasons.controller.js';
import { NewSavedViewController } from './saved-views/new-saved-view.controller.js';
import { SavedViewController } from './saved-views/saved-view.controller.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { FailedJobsController } from './failed-jobs/failed-jobs.controller.js';
import { LaunchController } from './launch/launch.controller.js';
import { RetentionController } from './retention/retention.controller.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SuccessionController } from './successions/succession.controller.js';
import { SuccessionUndoController } from './successions/succession-undo.controller.js';
import { SignOutController } from './sign-in/sign-out.controller.js';

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

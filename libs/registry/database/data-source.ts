import { DataSource } from 'typeorm';
import type { Purpose } from '#platform/connection-limits.js';
import { connectionOptions } from '#platform/database.js';
import { migrationAddress } from '#platform/database-addresses.js';
import type { Settings } from '#platform/settings.js';
import { CreateTheGazetteer1764000000100 } from '../../../migrations/1764000000100-create-the-gazetteer.js';
import { CreateEndorsements1764000000200 } from '../../../migrations/1764000000200-create-endorsements.js';
import { CreateThePublicRegister1764000000300 } from '../../../migrations/1764000000300-create-the-public-register.js';
import { CreateStaff1764000000400 } from '../../../migrations/1764000000400-create-staff.js';
import { KeepValuesInHistory1764000000500 } from '../../../migrations/1764000000500-keep-values-in-history.js';
import { AddPublishers1764000000600 } from '../../../migrations/1764000000600-add-publishers.js';
import { KeepEvidence1764000000700 } from '../../../migrations/1764000000700-keep-evidence.js';
import { KeepReasonsAsData1764000000900 } from '../../../migrations/1764000000900-keep-reasons-as-data.js';
import { AskASecondPerson1764000000910 } from '../../../migrations/1764000000910-ask-a-second-person.js';
import { KeepChecksAndNotes1764000000920 } from '../../../migrations/1764000000920-keep-checks-and-notes.js';
import { AssignCases1764000001000 } from '../../../migrations/1764000001000-assign-cases.js';
import { CreateImports1764000001100 } from '../../../migrations/1764000001100-create-imports.js';
import { AskASecondFactor1764000001200 } from '../../../migrations/1764000001200-ask-a-second-factor.js';
import { KeepStaffEvents1764000001240 } from '../../../migrations/1764000001240-keep-staff-events.js';
import { FlagBouncedAndErasedContacts1764000001300 } from '../../../migrations/1764000001300-flag-bounced-and-erased-contacts.js';
import { TrackMailDeliveries1764000001310 } from '../../../migrations/1764000001310-track-mail-deliveries.js';
import { ShowStandingInPublic1764000001400 } from '../../../migrations/1764000001400-show-standing-in-public.js';
import { OpenTheSignatorysOwnPage1764000001500 } from '../../../migrations/1764000001500-open-the-signatorys-own-page.js';
import { SayWhyASignatoryWithdraws1764000001510 } from '../../../migrations/1764000001510-say-why-a-signatory-withdraws.js';
import { ChangeUndertakings1764000001550 } from '../../../migrations/1764000001550-change-undertakings.js';
import { HandOverContacts1764000001560 } from '../../../migrations/1764000001560-hand-over-contacts.js';
import { AskForErasure1764000001570 } from '../../../migrations/1764000001570-ask-for-erasure.js';
import { ActOnMany1764000001600 } from '../../../migrations/1764000001600-act-on-many.js';
import { ShowWhenEachCheckWasMade1764000001650 } from '../../../migrations/1764000001650-show-when-each-check-was-made.js';
import { KeepNotesAsWritten1764000001651 } from '../../../migrations/1764000001651-keep-notes-as-written.js';
import { KeepWhatImportsDid1764000001700 } from '../../../migrations/1764000001700-keep-what-imports-did.js';
import { SuspectDuplicates1764000001750 } from '../../../migrations/1764000001750-suspect-duplicates.js';
import { MergeEndorsements1764000001760 } from '../../../migrations/1764000001760-merge-endorsements.js';
import { KeepTheWayBackToDrafts1764000001800 } from '../../../migrations/1764000001800-keep-the-way-back-to-drafts.js';
import { NoteRetention1764000001850 } from '../../../migrations/1764000001850-note-retention.js';
import { PublishPactVersions1764000001860 } from '../../../migrations/1764000001860-publish-pact-versions.js';
import { ListWhatToSearchForDuplicates1764000001870 } from '../../../migrations/1764000001870-list-what-to-search-for-duplicates.js';
import { SaveViews1764000001900 } from '../../../migrations/1764000001900-save-views.js';
import { KeepDocumentsOfUndertakings1764000001910 } from '../../../migrations/1764000001910-keep-documents-of-undertakings.js';
import { SchedulePactVersions1764000001920 } from '../../../migrations/1764000001920-schedule-pact-versions.js';
import { ShowWhenEachVersionWasSigned1764000001930 } from '../../../migrations/1764000001930-show-when-each-version-was-signed.js';
import { PublishByOneRule1764000002000 } from '../../../migrations/1764000002000-publish-by-one-rule.js';
import { AskNewAddressesToAccept1764000002050 } from '../../../migrations/1764000002050-ask-new-addresses-to-accept.js';
import { MakePowersWait1764000002100 } from '../../../migrations/1764000002100-make-powers-wait.js';
import { GiveEachMailboxOneAccount1764000002110 } from '../../../migrations/1764000002110-give-each-mailbox-one-account.js';
import { TellNamesakesApart1764000002120 } from '../../../migrations/1764000002120-tell-namesakes-apart.js';
import { KeepEveryVersionOfAReason1764000002200 } from '../../../migrations/1764000002200-keep-every-version-of-a-reason.js';
import { KeepMailsAsSent1764000002210 } from '../../../migrations/1764000002210-keep-mails-as-sent.js';
import { AddAuditors1764000002300 } from '../../../migrations/1764000002300-add-auditors.js';
import { KeepMoreOfWhatStaffDo1764000002310 } from '../../../migrations/1764000002310-keep-more-of-what-staff-do.js';
import { KeepLogsAsWritten1764000002320 } from '../../../migrations/1764000002320-keep-logs-as-written.js';
import { LookThroughEverythingByTime1764000002330 } from '../../../migrations/1764000002330-look-through-everything-by-time.js';
import { LookThroughRepeatedMailsByTime1764000002340 } from '../../../migrations/1764000002340-look-through-repeated-mails-by-time.js';
import { ShowAnnouncementsAsAnnouncements1764000002400 } from '../../../migrations/1764000002400-show-announcements-as-announcements.js';
import { LookAtAnnouncementsAnew1764000002410 } from '../../../migrations/1764000002410-look-at-announcements-anew.js';
import { EndLinksOfFormerContacts1764000002500 } from '../../../migrations/1764000002500-end-links-of-former-contacts.js';
import { GiveQuestionsAndSuspensionsACalendar1764000002510 } from '../../../migrations/1764000002510-give-questions-and-suspensions-a-calendar.js';
import { SayOnWhatConsentsStand1764000002520 } from '../../../migrations/1764000002520-say-on-what-consents-stand.js';
import { ShowEarlierTerms1764000002600 } from '../../../migrations/1764000002600-show-earlier-terms.js';
import { RecordSuccessions1764000002610 } from '../../../migrations/1764000002610-record-successions.js';
import { KeepEvidenceOfTheErased1764000002700 } from '../../../migrations/1764000002700-keep-evidence-of-the-erased.js';
import { LetOnlyTheOwnerErase1764000003060 } from '../../../migrations/1764000003060-let-only-the-owner-erase.js';
import { SayMoreWithEachHeartbeat1764000003000 } from '../../../migrations/1764000003000-say-more-with-each-heartbeat.js';
import { PartWhatPeopleWaitFor1764000003040 } from '../../../migrations/1764000003040-part-what-people-wait-for.js';
import { SpareMailboxes1764000003045 } from '../../../migrations/1764000003045-spare-mailboxes.js';
import { PauseTheOutbox1764000003050 } from '../../../migrations/1764000003050-pause-the-outbox.js';
import { CountGuesses1764000003080 } from '../../../migrations/1764000003080-count-guesses.js';
import { CountRequests1764000003085 } from '../../../migrations/1764000003085-count-requests.js';
import { NoteBackupsAndConfirmations1764000003110 } from '../../../migrations/1764000003110-note-backups-and-confirmations.js';
import { KeepWhoHadACase1764000003150 } from '../../../migrations/1764000003150-keep-who-had-a-case.js';
import { FindInTheAuditByEachFilter1764000003151 } from '../../../migrations/1764000003151-find-in-the-audit-by-each-filter.js';
import { LetReasonsLackALanguage1764000003160 } from '../../../migrations/1764000003160-let-reasons-lack-a-language.js';
import { CountUploads1764000003020 } from '../../../migrations/1764000003020-count-uploads.js';
import { JudgeDocumentsInTheWorker1764000003021 } from '../../../migrations/1764000003021-judge-documents-in-the-worker.js';
import { KeepPagesOfDocuments1764000003022 } from '../../../migrations/1764000003022-keep-pages-of-documents.js';
import { CarryTheTrace1764000003100 } from '../../../migrations/1764000003100-carry-the-trace.js';
import { ConfirmationEntity } from '../signing/confirmation.entity.js';
import { DraftReturnEntity } from '../signing/draft-return.entity.js';
import { ContactChangeEntity } from '../own-page/contact-change.entity.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { ConsentEntity } from '../record/consent.entity.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { EndorsementUndertakingEntity } from '../record/endorsement-undertaking.entity.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { EndorsementHistoryEntity } from '../record/endorsement-history.entity.js';
import { OutboxEntity } from '../outbox/outbox.entity.js';
import { PublicSignatoryEntity } from '../public-register/public-signatory.entity.js';
import { StaffAccountEntity } from '../accounts/staff-account.entity.js';
import { StaffSessionEntity } from '../accounts/staff-session.entity.js';
import { StaffSetupLinkEntity } from '../accounts/staff-setup-link.entity.js';

/** The one list of entities, used by web, worker, commands and tests alike. */
export const ENTITIES = [
  ConfirmationEntity,
  ConsentEntity,
  ContactChangeEntity,
  DraftEntity,
  DraftReturnEntity,
  EndorsementEntity,
  EndorsementHistoryEntity,
  EndorsementPeopleEntity,
  EndorsementUndertakingEntity,
  OutboxEntity,
  PublicSignatoryEntity,
  StaffAccountEntity,
  StaffSessionEntity,
  StaffSetupLinkEntity,
];

/** The one list of migrations, in order. */
export const MIGRATIONS = [
  CreateTheGazetteer1764000000100,
  CreateEndorsements1764000000200,
  CreateThePublicRegister1764000000300,
  CreateStaff1764000000400,
  KeepValuesInHistory1764000000500,
  AddPublishers1764000000600,
  KeepEvidence1764000000700,
  KeepReasonsAsData1764000000900,
  AskASecondPerson1764000000910,
  KeepChecksAndNotes1764000000920,
  AssignCases1764000001000,
  CreateImports1764000001100,
  AskASecondFactor1764000001200,
  KeepStaffEvents1764000001240,
  FlagBouncedAndErasedContacts1764000001300,
  TrackMailDeliveries1764000001310,
  ShowStandingInPublic1764000001400,
  OpenTheSignatorysOwnPage1764000001500,
  SayWhyASignatoryWithdraws1764000001510,
  ChangeUndertakings1764000001550,
  HandOverContacts1764000001560,
  AskForErasure1764000001570,
  ActOnMany1764000001600,
  ShowWhenEachCheckWasMade1764000001650,
  KeepNotesAsWritten1764000001651,
  KeepWhatImportsDid1764000001700,
  SuspectDuplicates1764000001750,
  MergeEndorsements1764000001760,
  KeepTheWayBackToDrafts1764000001800,
  NoteRetention1764000001850,
  PublishPactVersions1764000001860,
  ListWhatToSearchForDuplicates1764000001870,
  SaveViews1764000001900,
  KeepDocumentsOfUndertakings1764000001910,
  SchedulePactVersions1764000001920,
  ShowWhenEachVersionWasSigned1764000001930,
  PublishByOneRule1764000002000,
  AskNewAddressesToAccept1764000002050,
  MakePowersWait1764000002100,
  GiveEachMailboxOneAccount1764000002110,
  TellNamesakesApart1764000002120,
  KeepEveryVersionOfAReason1764000002200,
  KeepMailsAsSent1764000002210,
  AddAuditors1764000002300,
  KeepMoreOfWhatStaffDo1764000002310,
  KeepLogsAsWritten1764000002320,
  LookThroughEverythingByTime1764000002330,
  LookThroughRepeatedMailsByTime1764000002340,
  ShowAnnouncementsAsAnnouncements1764000002400,
  LookAtAnnouncementsAnew1764000002410,
  EndLinksOfFormerContacts1764000002500,
  GiveQuestionsAndSuspensionsACalendar1764000002510,
  SayOnWhatConsentsStand1764000002520,
  ShowEarlierTerms1764000002600,
  RecordSuccessions1764000002610,
  KeepEvidenceOfTheErased1764000002700,
  SayMoreWithEachHeartbeat1764000003000,
  CountUploads1764000003020,
  JudgeDocumentsInTheWorker1764000003021,
  KeepPagesOfDocuments1764000003022,
  PartWhatPeopleWaitFor1764000003040,
  SpareMailboxes1764000003045,
  PauseTheOutbox1764000003050,
  LetOnlyTheOwnerErase1764000003060,
  CountGuesses1764000003080,
  CountRequests1764000003085,
  CarryTheTrace1764000003100,
  NoteBackupsAndConfirmations1764000003110,
  KeepWhoHadACase1764000003150,
  FindInTheAuditByEachFilter1764000003151,
  LetReasonsLackALanguage1764000003160,
];

/**
 * Makes the (not yet connected) data source of one process.
 *
 * @param applicationName shown in pg_stat_activity
 * @param purpose what its connections are for
 */
export function createDataSource(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL_SIZE'>,
  applicationName: string,
  purpose: Purpose = 'commands',
): DataSource {
  return new DataSource({
    ...connectionOptions(settings, applicationName, purpose),
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  });
}

/** A migration that waits for a lock holds up everybody who comes after it: it gives up, and tries again. */
const MIGRATION_OPTIONS = '-c timezone=UTC -c statement_timeout=0 -c lock_timeout=3000';

/**
 * Makes the (not yet connected) data source of what changes the tables: as their owner, without a limit on how long a
 * statement runs, and with a short one on how long it waits for a lock.
 */
export function createMigrationDataSource(
  settings: Pick<Settings, 'DATABASE_URL' | 'DIRECT_DATABASE_URL' | 'MIGRATION_DATABASE_URL'>,
): DataSource {
  return new DataSource({
    ...connectionOptions({ DATABASE_URL: migrationAddress(settings), DATABASE_POOL_SIZE: 2 }, 'we-care-migrate'),
    extra: { options: MIGRATION_OPTIONS, connectionTimeoutMillis: 10_000, keepAlive: true },
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  });
}

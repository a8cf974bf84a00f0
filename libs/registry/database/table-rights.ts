/** What a role may do with the rows of a table; each word includes those before it. */
const RIGHTS = {
  nothing: '',
  read: 'SELECT',
  add: 'SELECT, INSERT',
  change: 'SELECT, INSERT, UPDATE',
  delete: 'SELECT, INSERT, UPDATE, DELETE',
} as const;

type Right = keyof typeof RIGHTS;

/** The rights of the web and of the worker process in one table. */
interface TableRights {
  readonly web: Right;
  readonly worker: Right;
}

const both = (right: Right): TableRights => ({ web: right, worker: right });
const only = (worker: Right): TableRights => ({ web: 'read', worker });

/**
 * The one list of what web and worker may do with each table or view of the registry. Migrations are run by the owner,
 * who may do everything. A table that is missing here is refused to both; `database-rights.spec.ts` names it.
 */
export const TABLE_RIGHTS: Readonly<Record<string, TableRights>> = {
  access_link: both('delete'),
  access_log: both('add'),
  announcement_reminder: only('add'),
  backup_note: only('add'),
  bulk_action: both('change'),
  bulk_action_item: both('change'),
  case_assignment: both('delete'),
  case_claim: both('add'),
  case_note: both('change'),
  confirmation: both('delete'),
  // The address of a reminder's mailbox, hashed, is emptied with the people.
  confirmation_reminder: only('change'),
  confirmation_waiting: both('delete'),
  consent: both('add'),
  contact_change: both('delete'),
  draft: both('delete'),
  draft_browser: both('delete'),
  draft_return: both('delete'),
  duplicate_judgement: both('change'),
  duplicate_search: both('delete'),
  duplicate_search_due: both('delete'),
  duplicate_suspicion: both('delete'),
  endorsement: both('change'),
  endorsement_check: both('change'),
  endorsement_external_id: both('change'),
  endorsement_history: both('add'),
  endorsement_history_value: both('add'),
  endorsement_merge: both('change'),
  endorsement_people: both('change'),
  endorsement_suspicion: both('read'),
  endorsement_undertaking: both('delete'),
  erasure_evidence: only('add'),
  erasure_request: both('change'),
  evidence_document: both('delete'),
  evidence_page: both('delete'),
  gazetteer_source: both('read'),
  guess_count: both('delete'),
  import_batch: both('change'),
  import_row: both('change'),
  launch_confirmation: only('add'),
  local_government: both('change'),
  local_government_succession: both('change'),
  local_government_successor: both('change'),
  mail_delivery: both('delete'),
  mail_repeat: both('add'),
  mail_report: both('add'),
  migrations: both('read'),
  outbox: both('delete'),
  outbox_gate: both('change'),
  pact_invitation: only('add'),
  pact_text: both('add'),
  pact_version: both('add'),
  pact_version_schedule: both('change'),
  pending_decision: both('change'),
  place: both('read'),
  place_name: both('read'),
  public_former_signatory: only('delete'),
  public_redirect: both('delete'),
  public_register_revision: both('change'),
  public_signatory: only('delete'),
  question_reminder: only('add'),
  reason: both('delete'),
  reason_event: both('add'),
  renewal_reminder: only('add'),
  request_count: both('delete'),
  retention_run: only('change'),
  saved_view: both('delete'),
  sent_mail: only('add'),
  sign_in_attempt: both('delete'),
  silent_mailbox: both('delete'),
  signatory_session: both('delete'),
  staff_account: both('change'),
  staff_authenticator: both('delete'),
  staff_event: both('add'),
  staff_known_browser: both('delete'),
  staff_passkey: both('delete'),
  staff_recovery_code: both('delete'),
  staff_session: both('delete'),
  staff_setup_link: both('change'),
  staff_shown_name: both('read'),
  suspension_reminder: only('add'),
  undertaking_change: both('change'),
  unknown_sign_in: both('delete'),
  upload_usage: both('delete'),
  worker_heartbeat: only('delete'),
};

/** Functions of the owner that the worker may call, and nobody else: each takes away one thing that has to go. */
export const WORKER_FUNCTIONS: readonly string[] = [
  'erase_kept_traces(uuid)',
  'delete_kept_long_enough(text, timestamptz)',
  'note_mail_sent(text, timestamptz)',
  'drop_unsent_mail(text)',
];

/** The privileges of a right, as GRANT takes them; empty for none. */
export function privilegesOf(right: Right): string {
  return RIGHTS[right];
}

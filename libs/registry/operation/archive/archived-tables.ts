/** Tables that only open or limit the running service, or can be had elsewhere; each with the reason. */
export const NOT_ARCHIVED: Readonly<Record<string, string>> = {
  access_link: 'opens the service',
  confirmation: 'opens the service',
  draft: 'nobody sent it',
  draft_browser: 'opens the service',
  draft_return: 'opens the service',
  gazetteer_source: 'GeoNames has it',
  guess_count: 'limits the service',
  outbox: 'tells the service what to do',
  place: 'GeoNames has it',
  place_name: 'GeoNames has it',
  request_count: 'limits the service',
  sign_in_attempt: 'limits the service',
  signatory_session: 'opens the service',
  silent_mailbox: 'limits the service',
  staff_authenticator: 'opens the service',
  staff_known_browser: 'opens the service',
  staff_passkey: 'opens the service',
  staff_recovery_code: 'opens the service',
  staff_session: 'opens the service',
  staff_setup_link: 'opens the service',
  unknown_sign_in: 'limits the service',
  upload_usage: 'limits the service',
  worker_heartbeat: 'says how the service is',
};

/** Columns that would open something, whatever table they stand in. */
export const SECRET_COLUMN = /password|token|secret|sealed|code_hash/;

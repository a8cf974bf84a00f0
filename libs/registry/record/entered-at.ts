/**
 * When `endorsement e` came into the state in which it is, as an SQL expression: also when something was taken back, so
 * that whoever waited through a suspension or a mistake is given the whole time anew.
 */
export const ENTERED_AT = `(SELECT max(entered.at) FROM endorsement_history entered
  WHERE entered.endorsement_id = e.id AND entered.from_status <> entered.to_status)`;

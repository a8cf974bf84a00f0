/** Staff's question to a contact stays open for so many days. */
export const QUESTION_LIFETIME_DAYS = 60;

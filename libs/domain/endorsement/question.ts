/** So many days a question of staff waits for an answer, counted from the day it was asked; then the registry ends it. */
export const QUESTION_LIFETIME_DAYS = 60;

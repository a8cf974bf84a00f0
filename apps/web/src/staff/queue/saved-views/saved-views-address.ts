/** Address of one's own views, without the language. */
export const SAVED_VIEWS = '/staff/views';

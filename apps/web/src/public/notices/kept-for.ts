/** How long what people enter is kept, as the privacy page says it; its spec compares it with what the registry does. */
export const KEPT_FOR = {
  draftDays: 30,
  linkHours: 72,
  unconfirmedDays: 30,
} as const;

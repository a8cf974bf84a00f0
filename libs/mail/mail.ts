import type { Locale } from '#content/i18n/locales.js';

/** A fact with its name; several lines when it has several values. */
export interface MailFact {
  readonly name: string;
  readonly value: string | readonly string[];
}

/** Something to open. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
  /** Whether the address opens what is the reader's alone: then it is in the mail, and kept nowhere. */
  readonly personal?: true;
}

/** The parts that a mail is written from. Each is rendered to HTML and to plain text with the same content. */
export type MailBlock =
  /** The mail's own title (1) or a section's (2). */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The one thing to do. The address is also shown as it is, for whoever cannot use the button. */
  | (MailLink & { readonly kind: 'button' })
  | (MailLink & { readonly kind: 'link' })
  | { readonly kind: 'facts'; readonly facts: readonly MailFact[] }
  /** A code that a person types; shown in groups. */
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  /** Somebody's own words; their line breaks are kept. */
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  /** Things to do, or that happen, one after the other. */
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Something to know before anything else. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'smallPrint'; readonly text: string };

/** A mail as its template writes it. `Template` is that template's name. */
export interface Mail<Template extends string = string> {
  readonly template: Template;
  readonly subject: string;
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  readonly blocks: readonly MailBlock[];
}

/** A mail ready to be sent or looked at. */
export interface RenderedMail<Template extends string = string> {
  readonly template: Template;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The plain text without the links and codes that open anything, as the registry keeps it. */
  readonly kept: string;
  readonly language: Locale;
  /** Name beside the address that it is sent from. */
  readonly senderName: string;
}

import type { ConfigData } from 'html-validate';

/** What every page's markup is held to, and the few rules that our components break for a reason. */
export const HTML_RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // An error summary stands before the heading of the page it belongs to.
    'heading-level': 'off',
    // Scripts and styles come from the same origin; a hash in the page would guard against nobody.
    'require-sri': 'off',
    // The renderer closes empty elements.
    'void-style': ['error', { style: 'selfclose' }],
    // Checkboxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    // JAWS reads a date's error only when its fieldset says that it is a group.
    'no-redundant-role': 'off',
    // The notification banner is a region as govuk-frontend builds it.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Names of pages and of signatories are as long as they are.
    'long-title': 'off',
    // The text of a mail, shown as it is, has an empty last line.
    'no-trailing-whitespace': 'off',
  },
};

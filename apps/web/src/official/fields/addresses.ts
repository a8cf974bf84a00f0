import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsOptional, IsUrl, MaxLength } from 'class-validator';
import type { MessageKey } from '#content/i18n/translator.js';

const LONGEST_URL = 500;
/** RFC 5321, 4.5.3.1.3 allows a path of 256 octets, angle brackets included. */
const LONGEST_EMAIL = 254;

/** People type "www.example.org": the part in front can only be https. */
function withScheme(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  if (value === '') return null;
  return /^[a-z][a-z0-9+.-]*:/i.test(value) && !/^[^/]+:\d+/.test(value) ? value : `https://${value}`;
}

/** An https address, or nothing; then it is null. */
export function WebAddressOrNot(): PropertyDecorator {
  const message: MessageKey = 'sign.text.website';
  return applyDecorators(
    Transform(({ value }) => withScheme(value)),
    IsOptional(),
    MaxLength(LONGEST_URL, { message: 'sign.text.tooLong', context: { max: LONGEST_URL } }),
    IsUrl({ protocols: ['https'], require_protocol: true, disallow_auth: true }, { message }),
  );
}

/**
 * One e-mail address without a display name.
 *
 * @param missing what to say when it is empty
 */
export function EmailAddress(missing: MessageKey): PropertyDecorator {
  return applyDecorators(
    IsNotEmpty({ message: missing }),
    MaxLength(LONGEST_EMAIL, { message: 'sign.text.tooLong', context: { max: LONGEST_EMAIL } }),
    IsEmail({ allow_display_name: false, blacklisted_chars: '"' }, { message: 'sign.text.email' satisfies MessageKey }),
  );
}

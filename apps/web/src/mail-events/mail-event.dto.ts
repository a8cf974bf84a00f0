import { UnprocessableEntityException } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength, validateSync } from 'class-validator';

export const MAIL_EVENT_TYPES = ['delivered', 'bounced', 'complained'] as const;

/** What a mail provider, or a small program between it and us, tells about one mail. */
export class MailEventDto {
  @ApiProperty({ description: 'delivery.api.id', example: 'evt-01J8Z3', maxLength: 200 })
  @Matches(/^[!-~]{1,200}$/, { message: 'id must be 1 to 200 printable ASCII characters without spaces' })
  id!: string;

  @ApiProperty({ description: 'delivery.api.type', enum: MAIL_EVENT_TYPES })
  @IsIn(MAIL_EVENT_TYPES)
  type!: (typeof MAIL_EVENT_TYPES)[number];

  @ApiProperty({ description: 'delivery.api.messageId', example: '<6f1c2d0e@pact.example.org>', maxLength: 300 })
  @Matches(/^[!-~]{1,300}$/, { message: 'messageId must be 1 to 300 printable ASCII characters without spaces' })
  messageId!: string;

  @ApiProperty({ description: 'delivery.api.recipient', example: 'mayor@town.example.org', maxLength: 320 })
  @IsEmail()
  @MaxLength(320)
  recipient!: string;

  @ApiProperty({ description: 'delivery.api.code', example: '550 5.1.1', required: false, maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  code?: string;

  @ApiProperty({ description: 'delivery.api.text', example: 'mailbox unknown', required: false, maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  text?: string;
}

export class MailEventAnswerDto {
  @ApiProperty({
    description: 'delivery.api.outcome',
    enum: ['recorded', 'repeated', 'unknown-mail', 'other-recipient'],
  })
  outcome!: string;
}

/**
 * Reads an event.
 *
 * @throws {UnprocessableEntityException} with what is wrong
 */
export function readMailEvent(body: unknown): MailEventDto {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new UnprocessableEntityException(['the body must be one JSON object']);
  }
  const event = plainToInstance(MailEventDto, body);
  const faults = validateSync(event, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (faults.length > 0) {
    throw new UnprocessableEntityException(faults.flatMap(({ constraints }) => Object.values(constraints ?? {})));
  }
  return event;
}

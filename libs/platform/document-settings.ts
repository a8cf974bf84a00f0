import { IsOptional, Matches, MinLength, ValidateIf } from 'class-validator';
import { Megabytes } from './megabytes-setting.js';

/** Settings of uploaded documents: where they are kept, how much may come, who scans them. */
export class DocumentSettings {
  @MinLength(1, { message: 'DOCUMENTS_DIR must be a folder; uploaded documents are kept in it.' })
  DOCUMENTS_DIR = '.data/documents';

  @Megabytes('UPLOADS_DAILY_MB_PER_DRAFT')
  UPLOADS_DAILY_MB_PER_DRAFT = 100;

  @Megabytes('UPLOADS_DAILY_MB_PER_NETWORK')
  UPLOADS_DAILY_MB_PER_NETWORK = 2000;

  @Megabytes('UPLOADS_DAILY_MB')
  UPLOADS_DAILY_MB = 20_000;

  @ValidateIf(usesS3)
  @Matches(/^https?:\/\/[^/\s]+\/?$/, {
    message: 'DOCUMENTS_S3_ENDPOINT must be the address of an S3 service, such as https://s3.example.org.',
  })
  DOCUMENTS_S3_ENDPOINT?: string;

  @ValidateIf(usesS3)
  @MinLength(1, { message: 'DOCUMENTS_S3_BUCKET must name the bucket for uploaded documents.' })
  DOCUMENTS_S3_BUCKET?: string;

  @ValidateIf(usesS3)
  @MinLength(1, { message: 'DOCUMENTS_S3_REGION must name the region of the bucket, such as eu-west-1.' })
  DOCUMENTS_S3_REGION?: string;

  @ValidateIf(usesS3)
  @MinLength(1, { message: 'DOCUMENTS_S3_ACCESS_KEY_ID must be set when documents are kept in S3.' })
  DOCUMENTS_S3_ACCESS_KEY_ID?: string;

  @ValidateIf(usesS3)
  @MinLength(1, { message: 'DOCUMENTS_S3_SECRET_ACCESS_KEY must be set when documents are kept in S3.' })
  DOCUMENTS_S3_SECRET_ACCESS_KEY?: string;

  @IsOptional()
  @Matches(/^tcp:\/\/[^:/\s]+:\d+$/, { message: 'CLAMD_URL must be the address of clamd, such as tcp://clamd:3310.' })
  CLAMD_URL?: string;
}

/** One S3 setting asks for all of them. */
function usesS3(settings: Partial<DocumentSettings>): boolean {
  return Object.entries(settings).some(([name, value]) => name.startsWith('DOCUMENTS_S3_') && value !== undefined);
}

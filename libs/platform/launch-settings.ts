import { IsEmail, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DocumentSettings } from './document-settings.js';

/** What has to be known before the registry goes live, and is nobody's to guess: who answers for it, and how mail is signed. */
export class LaunchSettings extends DocumentSettings {
  @IsOptional()
  @IsString()
  @MaxLength(200, {
    message: 'LEGAL_NAME must be the name of who answers for the registry, in at most 200 characters.',
  })
  LEGAL_NAME?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'LEGAL_ADDRESS must be a postal address in one line of at most 300 characters.' })
  LEGAL_ADDRESS?: string;

  @IsOptional()
  @IsEmail({}, { message: 'DATA_PROTECTION_EMAIL must be one e-mail address; the privacy page names it.' })
  DATA_PROTECTION_EMAIL?: string;

  @IsOptional()
  @Matches(/^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i, {
    message:
      'DKIM_SELECTOR must be the name under which your mail server signs, such as s1 in s1._domainkey.example.org.',
  })
  DKIM_SELECTOR?: string;

  @IsOptional()
  @Matches(/^(\s*(\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?|\[[0-9a-f:]+\](:\d{1,5})?)\s*(,(?!\s*$)|$))+$/i, {
    message:
      'DNS_SERVERS must be addresses of name servers parted by commas, such as 192.0.2.53 or [2001:db8::53]:5353, or be left out.',
  })
  DNS_SERVERS?: string;
}

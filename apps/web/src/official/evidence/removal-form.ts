import { IsUUID } from 'class-validator';

/** Names the document that is taken away. */
export class RemovalForm {
  @IsUUID('all', { message: 'evidence.faults.missing' })
  document!: string;
}

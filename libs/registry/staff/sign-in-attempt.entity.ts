import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A sign-in that failed, kept as long as it counts. Address and connection are hashed: nobody's data is kept here. */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  emailHash!: string;

  @Column('text')
  addressHash!: string;

  @Column('timestamptz')
  at!: Date;
}

import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { directAddress } from '#platform/database-addresses.js';
import { listen, type Listener } from '#platform/listen.js';
import type { Logger } from '#platform/logger.js';
import { problemOf } from '#platform/problem.js';
import type { Settings } from '#platform/settings.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { REGISTER_CHANNEL, registerRevision } from '#registry/public-register/register-revision.js';
import { Registry } from '#registry/registry.js';
import { PublicAnswers } from './http/public-answers.js';
import { LOGGER, SETTINGS } from './settings.provider.js';

const POLL_MS = 1000;

/**
 * Notices every change of the public register within a moment, and makes this process forget the answers it kept.
 * PostgreSQL's NOTIFY says it at once; a poll of the revision finds what a lost connection missed.
 */
@Injectable()
export class RegisterWatch implements OnModuleInit, OnApplicationShutdown {
  private revision = -1;
  private listener: Listener | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** Whether the register holds invented signatories; every page says so then. */
  hasDemonstrations = false;

  constructor(
    private readonly registry: Registry,
    private readonly answers: PublicAnswers,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
    const look = (): void => {
      this.look().catch((error: unknown) => {
        this.logger.warn({ problem: problemOf(error) }, 'the register could not be looked at');
      });
    };
    this.listener = listen(directAddress(this.settings), REGISTER_CHANNEL, look, this.logger);
    this.timer = setInterval(look, POLL_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.listener?.close();
  }

  private async look(): Promise<void> {
    const { revision } = await registerRevision(this.registry.dataSource.manager);
    if (revision === this.revision) return;
    this.revision = revision;
    this.answers.forget();
    const { demonstrations } = await registerFigures(this.registry);
    if (demonstrations > 0 !== this.hasDemonstrations) this.answers.forget();
    this.hasDemonstrations = demonstrations > 0;
  }
}

import fastifyMultipart from '@fastify/multipart';
import {
  applyDecorators,
  BadRequestException,
  Injectable,
  RequestTimeoutException,
  UnsupportedMediaTypeException,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '#domain/domain-error.js';
import { truncatedNetwork } from '#platform/truncated-network.js';
import { MAXIMUM_DOCUMENT_BYTES, type DocumentFault } from '#registry/evidence/document-limits.js';
import { refused, refusedFault } from '#registry/evidence/refused.js';
import type { UploadedFile } from '#registry/evidence/uploaded-file.js';
import type { UploadRoom } from '#registry/evidence/upload-quota.js';
import { nextAtLeast, TooSlow } from './least-speed.js';
import type { Place } from './upload-places.js';
import { NoSpaceForUpload, type Uploads } from './uploads.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** What this process reads of uploads; set once by `acceptFiles`. */
    uploads: Uploads;
  }
}

/** What a request holds until it is answered: its place and its files. */
const held = new WeakMap<FastifyRequest, () => Promise<void>>();

/** Gives the place back and forgets the files once the handler has ended, however it ended. */
@Injectable()
class UploadInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handled = lastValueFrom(next.handle(), { defaultValue: undefined }) as Promise<unknown>;
    return from(handled.finally(() => forgetUploads(request)));
  }
}

/** Gives back the place of a request and removes those of its files that were not kept. */
export async function forgetUploads(request: FastifyRequest): Promise<void> {
  await held.get(request)?.();
  held.delete(request);
}

/** Marks a handler to which a form with files may be sent. All others refuse such a form unread. */
export const TakesFiles = (takesFiles = true) =>
  applyDecorators(RouteConfig({ takesFiles }), UseInterceptors(UploadInterceptor));

/** Lets the marked handlers, and no others, be sent `multipart/form-data`. */
export async function acceptFiles(fastify: FastifyInstance, uploads: Uploads): Promise<void> {
  fastify.decorate('uploads', uploads);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { takesFiles } = request.routeOptions.config as { takesFiles?: boolean };
    const isMultipart = /^multipart\//i.test(request.headers['content-type'] ?? '');
    done(isMultipart && takesFiles !== true ? new UnsupportedMediaTypeException() : undefined);
  });
  // What is not read to its end ends the connection: nobody may send another request on it.
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (request.isMultipart() && !request.raw.complete) void reply.header('connection', 'close');
    done();
  });
  await fastify.register(fastifyMultipart, {
    throwFileSizeLimit: false,
    // One byte more than is allowed, so that a file that is too large can be told from one that is just large enough.
    limits: { fileSize: MAXIMUM_DOCUMENT_BYTES + 1, files: 10, fields: 10, fieldSize: 50_000, parts: 20 },
  });
}

export interface FileForm {
  /** As much of the address it came from as is kept. */
  readonly network: string | null;
  readonly files: readonly UploadedFile[];
  /** Why a file was not read; nothing that came after it was. */
  readonly fault: DocumentFault | undefined;
  /** The other fields, for `readForm`. */
  readonly fields: unknown;
}

/** What files are sent for. */
export interface FileReceiver {
  /** Of one owner, one upload is read at a time. */
  readonly owner: string;
  /** How much room there is; asked when there is a file, before anything of it is read. */
  readonly room: (network: string | null) => Promise<UploadRoom>;
}

/**
 * Reads the fields of a form and writes the chosen files to the disk, at one of the few places there are for that. A
 * browser sends an unnamed empty file when none was chosen. The files are there until the handler ends.
 *
 * @throws {RequestTimeoutException} when a file comes too slowly, {BadRequestException} when it breaks off
 */
export async function readFiles(request: FastifyRequest, receiver: FileReceiver): Promise<FileForm> {
  const network = truncatedNetwork(request.ip);
  if (!request.isMultipart()) return { network, files: [], fault: undefined, fields: request.body };
  const fields: Record<string, unknown> = {};
  const reading = new FilesReading(request, receiver);
  try {
    for await (const part of partsInTime(request)) {
      if (part.type !== 'file') fields[part.fieldname] = part.value;
      else if (!part.filename) part.file.resume();
      else if (!(await reading.take(part.filename, part.file))) {
        part.file.destroy();
        break;
      }
    }
  } catch (error) {
    if (error instanceof TooSlow) throw new RequestTimeoutException();
    if (error instanceof DomainError) throw error;
    throw new BadRequestException();
  } finally {
    throwRestAway(request);
    await reading.end();
  }
  if (reading.outcome.fault !== undefined) await unreadIsOver(request);
  // Whoever went away hears no answer and will send it again.
  if (request.raw.socket.destroyed) throw new BadRequestException();
  return { network, ...reading.outcome, fields };
}

/** So long the rest of a form is let come and thrown away, so that whoever sends it reads why. */
const LONGEST_REST_MS = 10_000;

/** Lets come what nobody reads, also once the parser has let go of it, which pauses it. */
function throwRestAway({ raw }: FastifyRequest): void {
  raw.once('pause', () => raw.resume());
  raw.resume();
}

/** Waits until nothing more comes of a request that was refused before its end. */
async function unreadIsOver({ raw }: FastifyRequest): Promise<void> {
  if (raw.complete || raw.destroyed) return;
  await Promise.race([once(raw, 'close'), once(raw, 'end'), wait(LONGEST_REST_MS, undefined, { ref: false })]).catch(
    () => undefined,
  );
}

/** The parts of a form. While it holds a place, each has to come in time, and so has the end. */
async function* partsInTime(request: FastifyRequest): ReturnType<FastifyRequest['parts']> {
  const parts = request.parts();
  const { socket } = request.raw;
  const { speed } = request.server.uploads.limits;
  for (;;) {
    const next = parts.next();
    const part = await (held.has(request) ? nextAtLeast(next, () => socket.bytesRead, speed) : next);
    if (part.done === true) return;
    yield part.value;
  }
}

/** The reading of one request's files. */
class FilesReading {
  private readonly files: UploadedFile[] = [];
  private fault: DocumentFault | undefined;
  private room: UploadRoom | undefined;
  private place: Place | undefined;
  private bytes = 0;

  constructor(
    private readonly request: FastifyRequest,
    private readonly receiver: FileReceiver,
  ) {}

  get outcome(): Pick<FileForm, 'files' | 'fault'> {
    return { files: this.files, fault: this.fault };
  }

  /** Takes one file; false when there is no room for it. */
  async take(name: string, sent: Readable): Promise<boolean> {
    try {
      this.place ??= await this.takePlace();
      this.room ??= await this.receiver.room(truncatedNetwork(this.request.ip));
      if (this.files.length >= this.room.documents) throw refused('tooMany');
      const { uploads } = this.request.server;
      this.files.push(await uploads.receive(name, sent, this.counted(this.place)));
      return true;
    } catch (error) {
      this.fault = error instanceof NoSpaceForUpload ? 'storageDown' : refusedFault(error);
      if (this.fault === undefined) throw error;
      if (error instanceof NoSpaceForUpload) this.request.server.uploads.tellOperators(error);
      return false;
    }
  }

  async end(): Promise<void> {
    if (this.bytes > 0) await this.room?.count(this.bytes);
  }

  private counted(place: Place): Pick<Place, 'came' | 'gaveWay'> {
    return {
      gaveWay: place.gaveWay,
      came: (bytes) => {
        this.bytes += bytes;
        place.came(bytes);
      },
    };
  }

  private async takePlace(): Promise<Place> {
    const { raw, ip, server } = this.request;
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    raw.once('close', leave);
    const place = await server.uploads.places.take(
      { network: truncatedNetwork(ip) ?? 'none', owner: this.receiver.owner },
      gone.signal,
    );
    raw.off('close', leave);
    if (!place) throw refused('busy');
    held.set(this.request, () => {
      place.release();
      return server.uploads.forget(this.files);
    });
    return place;
  }
}

import fastifyMultipart from '@fastify/multipart';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MAXIMUM_DOCUMENT_BYTES, MAXIMUM_DOCUMENTS } from '#registry/evidence/document-limits.js';
import type { UploadedFile } from '#registry/evidence/attach-document.js';

/** Marks a handler to which a form with files may be sent. All others refuse such a form unread. */
export const TakesFiles = (takesFiles = true) => RouteConfig({ takesFiles });

/** Lets the marked handlers, and no others, be sent `multipart/form-data`. */
export async function acceptFiles(fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { takesFiles } = request.routeOptions.config as { takesFiles?: boolean };
    const isMultipart = /^multipart\//i.test(request.headers['content-type'] ?? '');
    done(isMultipart && takesFiles !== true ? new UnsupportedMediaTypeException() : undefined);
  });
  await fastify.register(fastifyMultipart, {
    throwFileSizeLimit: false,
    // One byte more than is allowed, so that a file that is too large can be told from one that is just large enough.
    limits: { fileSize: MAXIMUM_DOCUMENT_BYTES + 1, files: 10, fields: 10, fieldSize: 50_000, parts: 20 },
  });
}

export interface FileForm {
  readonly files: readonly UploadedFile[];
  readonly tooMany: boolean;
  /** The other fields, for `readForm`. */
  readonly fields: unknown;
}

/** Reads the chosen files and the fields of a form; a browser sends an unnamed empty one when none was chosen. */
export async function readFiles(request: FastifyRequest): Promise<FileForm> {
  const files: UploadedFile[] = [];
  const fields: Record<string, unknown> = {};
  let tooMany = false;
  if (!request.isMultipart()) return { files, tooMany, fields: request.body };
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') {
        fields[part.fieldname] = part.value;
        continue;
      }
      if (files.length >= MAXIMUM_DOCUMENTS) {
        tooMany = true;
        part.file.resume();
        continue;
      }
      const bytes = await part.toBuffer();
      if (part.filename || bytes.length > 0) files.push({ name: part.filename, bytes });
    }
  } catch {
    request.raw.resume();
    throw new BadRequestException();
  }
  return { files, tooMany, fields };
}

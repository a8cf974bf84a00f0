import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { DocumentPlace } from './document-place.js';
import type { Settings } from './settings.js';

/** Keeps documents in a bucket of an S3-compatible service. */
export function s3Documents(settings: Settings): DocumentPlace {
  const Bucket = settings.DOCUMENTS_S3_BUCKET;
  const client = new S3Client({
    endpoint: settings.DOCUMENTS_S3_ENDPOINT,
    region: settings.DOCUMENTS_S3_REGION,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: {
      accessKeyId: settings.DOCUMENTS_S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: settings.DOCUMENTS_S3_SECRET_ACCESS_KEY ?? '',
    },
  });
  return {
    keep: async (Key, path, ContentType) => {
      const { size: ContentLength } = await stat(path);
      await client.send(
        new PutObjectCommand({ Bucket, Key, Body: createReadStream(path), ContentLength, ContentType }),
      );
    },
    read: async (Key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (!(Body instanceof Readable)) throw new Error('the bucket sent nothing');
      return Body;
    },
    list: async (Prefix) => {
      const names: string[] = [];
      let from: string | undefined;
      do {
        const command = new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: from });
        const { Contents = [], NextContinuationToken } = await client.send(command);
        names.push(...Contents.flatMap(({ Key }) => Key ?? []));
        from = NextContinuationToken;
      } while (from !== undefined);
      return names;
    },
    delete: async (Key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}

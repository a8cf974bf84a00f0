import type { OpenAPIObject } from '@nestjs/swagger';

/** What the guide reads of a JSON schema. */
export interface DescribedSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: string | number;
  readonly items?: DescribedSchema;
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
}

/** A parameter, or a field of an answer. */
export interface DescribedValue {
  readonly name: string;
  readonly description: string;
  readonly schema: DescribedSchema;
}

/** One request of the API, as the guide shows it. */
export interface DescribedRequest {
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly parameters: readonly DescribedValue[];
  /** Fields of the answer; none when it is no object of ours, or the signatory itself. */
  readonly answer: readonly DescribedValue[];
  /** Whether the answer is, or holds, signatories. */
  readonly givesSignatories: boolean;
}

const SIGNATORY = 'SignatoryDto';

/** The requests that an OpenAPI document describes; all of them only read. */
export function describedRequests(document: OpenAPIObject): DescribedRequest[] {
  return Object.entries(document.paths).flatMap(([path, { get }]) => {
    if (!get) return [];
    const answer = get.responses['200'] as { content?: Record<string, { schema?: DescribedSchema }> } | undefined;
    const type = typeName(answer?.content?.['application/json']?.schema);
    const fields = type === undefined || type === SIGNATORY ? [] : fieldsOf(document, type);
    return [
      {
        path,
        summary: get.summary ?? '',
        tag: get.tags?.[0] ?? '',
        parameters: ((get.parameters ?? []) as Parameter[]).map(({ name, description = '', schema = {} }) => ({
          name,
          description,
          schema,
        })),
        answer: fields,
        givesSignatories: type === SIGNATORY || fields.some(({ schema }) => typeName(schema.items) === SIGNATORY),
      },
    ];
  });
}

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly schema?: DescribedSchema;
}

function fieldsOf(document: OpenAPIObject, type: string): DescribedValue[] {
  const { properties = {} } = (document.components?.schemas?.[type] ?? {}) as DescribedSchema;
  return Object.entries(properties).map(([name, schema]) => ({ name, description: schema.description ?? '', schema }));
}

/** The name of the type that a reference leads to. */
function typeName(schema: DescribedSchema | undefined): string | undefined {
  return schema?.$ref?.replace(/^.*\//, '');
}

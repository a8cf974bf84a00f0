import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Locale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import { DATA_LICENCE } from '../open-data/licence.js';

/**
 * The API's description (OpenAPI 3.1), read from the controllers and their DTOs. These say which message describes
 * them; the words are the catalogues', so that the description exists in every language.
 */
@Injectable()
export class OpenApi {
  private app: INestApplication | undefined;
  private readonly worded = new Map<Locale, OpenAPIObject>();

  /** Hands over the application whose routes are described; it is read when somebody asks. */
  of(app: INestApplication): void {
    this.app = app;
  }

  /** The description in a language, made once. */
  in(locale: Locale): OpenAPIObject {
    let document = this.worded.get(locale);
    if (!document) this.worded.set(locale, (document = inWords(this.read(), translator(locale))));
    return document;
  }

  private read(): OpenAPIObject {
    if (!this.app) throw new Error('The API is described after the application was configured.');
    const config = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('register.api.title')
      .setDescription('register.api.intro')
      .setVersion('1')
      .setLicense(DATA_LICENCE.name, DATA_LICENCE.url)
      .build();
    return SwaggerModule.createDocument(this.app, config, {
      onlyIncludeDecoratedEndpoints: true,
      operationIdFactory: (controller, method) => `${controller.replace(/(Api)?Controller$/, '')}.${method}`,
    });
  }
}

/** The document with every text that is a message key replaced by its words. */
function inWords<Part>(part: Part, t: Translator): Part {
  if (typeof part === 'string') return (t.has(part) ? t(part) : part) as Part;
  if (Array.isArray(part)) return part.map((one: unknown) => inWords(one, t)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inWords(value as unknown, t)])) as Part;
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parseHTML } from 'linkedom';

export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Where a redirect leads. */
  readonly location: string | undefined;
  readonly document: Document;
  /** The page's whole text, white space folded. */
  readonly text: string;
}

const NO_PAGE = '<!DOCTYPE html><html><head></head><body></body></html>';

type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** Asks the application over its whole pipeline, keeping cookies as a browser does. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  get(url: string, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.ask('GET', url, headers);
  }

  /** Sends a form as a browser does from a page of ours. */
  post(url: string, form: FormValues = {}, headers: Record<string, string> = {}): Promise<TestAnswer> {
    const fields = Object.entries(form).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one] as [string, string]),
    );
    const payload = new URLSearchParams(fields).toString();
    return this.ask(
      'POST',
      url,
      { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
      payload,
    );
  }

  /** Follows a redirect to the page it leads to. */
  follow(answer: TestAnswer): Promise<TestAnswer> {
    if (answer.location === undefined) throw new Error(`Status ${answer.status} is no redirect: ${answer.text}`);
    return this.get(answer.location);
  }

  private async ask(
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string,
  ): Promise<TestAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.app.inject({
      method,
      url,
      headers: { ...(cookie && { cookie }), ...headers },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      const isRemoved = maxAge === 0 || (expires !== undefined && expires.getTime() <= 0);
      if (isRemoved || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const isHtml = String(response.headers['content-type']).startsWith('text/html');
    const { document } = parseHTML(isHtml ? response.body : NO_PAGE) as unknown as { document: Document };
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body,
      location: response.headers.location,
      document,
      text: (isHtml ? document.body.textContent : response.body).replace(/\s+/g, ' ').trim(),
    };
  }
}

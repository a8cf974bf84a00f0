import { applyDecorators, Header } from '@nestjs/common';

/**
 * Keeps the address of a page, which holds a token, out of the Referer header. Not `no-referrer`: with that, browsers
 * send `Origin: null` with the page's own forms (Fetch, "append a request Origin header"), and those that do not send
 * Sec-Fetch-Site, such as Safari before 16.4, could not be told from another site.
 */
export const HiddenAddress = (): MethodDecorator => applyDecorators(Header('referrer-policy', 'strict-origin'));

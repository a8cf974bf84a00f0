import type { VNode } from 'preact';

/** "Done; go and look there": the answer to a form that was accepted. */
export class SeeOther {
  constructor(readonly address: string) {}
}

/** A page with another status than 200. */
export class PageWithStatus {
  constructor(
    readonly status: number,
    readonly page: VNode,
  ) {}
}

/** The answer to a form that was accepted: a redirect (303), so that reloading sends nothing twice. */
export function seeOther(address: string): SeeOther {
  return new SeeOther(address);
}

/** The answer to a form that was not accepted: the same page with its errors, status 422. */
export function unprocessable(page: VNode): PageWithStatus {
  return new PageWithStatus(422, page);
}

/** A page with the status that fits it, such as 409 or 410. */
export function withStatus(status: number, page: VNode): PageWithStatus {
  return new PageWithStatus(status, page);
}

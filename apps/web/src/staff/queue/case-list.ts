import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidQuery, readQuery } from '../../api/read-query.js';
import { giveSiteCookie, siteCookie } from '../../official/journey/site-cookie.js';
import { QueueQuery } from './queue.query.js';
import { queryText, queryValues } from '../page-query.js';

const NAME = 'case-list';
const SECONDS = 12 * 3600;

/**
 * The list out of which a case was opened: its address says so, and a cookie remembers it while the person goes
 * through the pages below the case, which lead back without it.
 */
export function listOfCase(request: FastifyRequest, reply: FastifyReply, caseId: string): QueueQuery {
  const given = readList(request.query);
  if (queryText(given) !== '') {
    giveSiteCookie(request, reply, { name: NAME, token: `${caseId}${queryText(given)}`, seconds: SECONDS });
    return given;
  }
  const [id, text] = (siteCookie(request, NAME) ?? '').split('?');
  return id === caseId ? readList(queryValues(text)) : {};
}

/** What no list can have is no list: the case is shown all the same. */
function readList(query: unknown): QueueQuery {
  try {
    const { page: _page, ...list } = readQuery(QueueQuery, query);
    return list;
  } catch (error) {
    if (error instanceof InvalidQuery) return {};
    throw error;
  }
}

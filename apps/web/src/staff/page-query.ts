import { NotFoundException } from '@nestjs/common';
import { InvalidQuery, readQuery } from '../api/read-query.js';

/**
 * Reads the query of a page's address as the class describes it.
 *
 * @throws {NotFoundException} for an address that no page of ours leads to
 */
export function pageQuery<Query extends object>(QueryClass: new () => Query, asked: unknown): Query {
  try {
    return readQuery(QueryClass, asked);
  } catch (error) {
    throw error instanceof InvalidQuery ? new NotFoundException() : error;
  }
}

/** The values of an address's query, each name with all of its values, as a request carries them. */
export function queryValues(text: string | undefined): Record<string, string[]> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

/** A filter as an address carries it, with its question mark; empty for the usual list, whose first page has no number. */
export function queryText(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || (name === 'page' && value === 1)) continue;
    for (const one of [value].flat()) parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

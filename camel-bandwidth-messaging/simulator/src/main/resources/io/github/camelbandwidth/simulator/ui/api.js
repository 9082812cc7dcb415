/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// The control API, and nothing else of the simulator.

/** What the simulator refused, in its own words. */
export class Refused extends Error {
  constructor(status, description) {
    super(description);
    this.status = status;
  }
}

/** Asks for a resource; `query` may hold null, which is left out. */
export function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(given).toString();
  return call('GET', search ? `${path}?${search}` : path);
}

export const post = (path, body = {}) => call('POST', path, body);
export const put = (path, body) => call('PUT', path, body);
export const remove = path => call('DELETE', path, {});

async function call(method, path, body) {
  const changes = body === undefined ? {} : {headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)};
  const response = await fetch(`simulator/${path}`, {method, cache: 'no-store', ...changes});
  const text = await response.text();
  if (!response.ok) {
    throw new Refused(response.status, describe(response.status, text));
  }
  return text ? JSON.parse(text) : null;
}

function describe(status, text) {
  try {
    return JSON.parse(text).description ?? `The simulator answered ${status}`;
  } catch {
    return `The simulator answered ${status}`;
  }
}

/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// Where one is stands in the address, so that the back button works and a link can be sent on.

const NAMES = ['messages', 'phones', 'webhooks', 'faults', 'clock'];

export function parse(hash) {
  const [, view, id] = hash.split('/');
  return NAMES.includes(view) ? {view, id: id ? decodeURIComponent(id) : null} : {view: 'messages', id: null};
}

export function to(view, id = null) {
  return id === null ? `#/${view}` : `#/${view}/${encodeURIComponent(id)}`;
}

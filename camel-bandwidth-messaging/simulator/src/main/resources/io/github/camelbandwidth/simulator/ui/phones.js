/* Licensed under the Apache License, Version 2.0; see LICENSE. */
import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {get} from './api.js';
import {brief, plural} from './format.js';
import {MOST, head, moveByKey, opener, terms} from './list.js';
import {badge, empty, nothingChosen} from './parts.js';
import {to} from './routes.js';
import {state} from './store.js';
import {talk} from './talk.js';

const NUMBER = /^\+[1-9]\d{1,14}$/;

export const title = 'Phones';

export async function load(route) {
  const [{phones}, phone] = await Promise.all([
    get('phones', {limit: MOST}),
    route.id === null ? null : get(`phones/${encodeURIComponent(route.id)}`),
  ]);
  return {phones: phones.reverse(), phone};
}

export function view({phones, phone}, route, refresh) {
  const filter = terms('phones', []);
  const shown = phones.filter(one => filter.has(one.number, one.last.text ?? ''));
  const wanted = (state.filters.phones ?? '').trim();
  const another = NUMBER.test(wanted) && !phones.some(one => one.number === wanted) ? [wanted] : [];
  return html`
    <section class="list" aria-label="Phones">
      ${head('phones', title, plural(shown.length, 'phone'), 'Filter, or any number to open', refresh, nothing)}
      <div class="scroll" @keydown=${moveByKey}>${shown.length + another.length
        ? table(another, shown, route)
        : none(phones.length)}</div>
    </section>
    ${phone ? talk(phone) : nothingChosen('Choose a phone to read what it shows and to answer from it.')}`;
}

function none(all) {
  return all > 0
    ? empty('No such phone yet', 'Every number has one: write it in full, such as +19195550142, to open it.')
    : empty('No phones yet', 'Each number that gets a message has a phone here. To write from any other, enter its number',
        'above, such as +19195550142.');
}

function table(another, phones, route) {
  return html`<table class="rows phones">
    <thead><tr><th scope="col">Number</th><th scope="col">Latest message</th><th scope="col" class="figure">In</th>
      <th scope="col" class="figure">Out</th><th scope="col" class="figure">At</th></tr></thead>
    <tbody>
      ${another.map(number => html`<tr>
        <td class="c-to">${opener(to('phones', number), number === route.id, true, number)}</td>
        <td class="c-from" colspan="4">${badge('not used yet')}</td></tr>`)}
      ${repeat(phones, one => one.number, (one, index) => html`<tr>
        <td class="c-to">${opener(to('phones', one.number), one.number === route.id, index === 0, one.number)}</td>
        <td class="c-from">${one.last.kind === 'sent' ? html`<span class="muted">You: </span>` : nothing}${
          one.last.text ?? html`<span class="muted">Picture</span>`}</td>
        <td class="c-tag figure">${one.received}</td>
        <td class="c-segments figure">${one.sent}</td>
        <td class="c-time figure">${brief(one.last.time, state.now)}</td></tr>`)}
    </tbody>
  </table>`;
}

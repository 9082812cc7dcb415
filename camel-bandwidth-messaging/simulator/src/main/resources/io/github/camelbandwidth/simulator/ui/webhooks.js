/* Licensed under the Apache License, Version 2.0; see LICENSE. */
import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {get, post} from './api.js';
import {brief, moment, plural} from './format.js';
import {MOST, head, moveByKey, opener, terms} from './list.js';
import {badge, detail, empty, facts, nothingChosen} from './parts.js';
import {to} from './routes.js';
import {act, state} from './store.js';

const ASKED = ['id', 'from', 'to', 'tag', 'text', 'outcome'];
const ALL = 1000;

export const title = 'Webhooks';

export async function load(route) {
  const {query} = terms('webhooks', ASKED);
  const latest = (await get('webhooks', {...query, limit: MOST})).webhooks;
  let one = latest.find(attempt => attempt.id === route.id) ?? null;
  if (one === null && route.id !== null) {
    one = (await get('webhooks', {limit: ALL})).webhooks.find(attempt => attempt.id === route.id) ?? null;
  }
  return {attempts: latest.reverse(), one};
}

export function view({attempts, one}, route, refresh) {
  const filter = terms('webhooks', ASKED);
  const shown = attempts.filter(attempt => filter.has(...words(attempt)));
  return html`
    <section class="list" aria-label="Webhooks">
      ${head('webhooks', title, told(shown.length), 'Filter: event, number, code, outcome:given-up', refresh, nothing)}
      <div class="scroll" @keydown=${moveByKey}>${shown.length ? table(shown, route) : none()}</div>
    </section>
    ${route.id === null ? nothingChosen('Choose an attempt to see its request and answer.') : card(one)}`;
}

const words = attempt => [
  attempt.url, attempt.outcome, attempt.failure ?? '', String(attempt.status ?? ''),
  ...attempt.request.flatMap(event => [event.type, event.to, event.message.id, event.message.from, event.message.tag ?? '']),
];

function told(number) {
  const all = state.health?.webhooks ?? number;
  return all > number ? `${plural(number, 'attempt')} of ${all.toLocaleString('en-US')}` : plural(number, 'attempt');
}

function none() {
  return state.health?.webhooks > 0
    ? empty('Nothing matches', 'Only the latest are looked through; name:value (to, tag, outcome, id) asks for all.')
    : empty('No webhooks yet', 'Every attempt to tell your application something appears here. Give the simulator a',
        'callback URL with --callback-url, or PUT /simulator/applications/{applicationId}.');
}

function table(attempts, route) {
  return html`<table class="rows webhooks">
    <thead><tr><th scope="col">Outcome</th><th scope="col">Event</th><th scope="col">About</th>
      <th scope="col" class="figure">Try</th><th scope="col" class="figure">At</th></tr></thead>
    <tbody>${repeat(attempts, attempt => attempt.id, (attempt, index) => row(attempt, index, route))}</tbody>
  </table>`;
}

function row(attempt, index, route) {
  const more = attempt.request.length - 1;
  return html`<tr>
    <td class="c-status">${badge(attempt.outcome, attempt.status ?? nothing)}</td>
    <td class="c-to">${opener(to('webhooks', attempt.id), attempt.id === route.id, index === 0, html`
      ${attempt.request[0].type}${more ? html` <span class="more">+${more}</span>` : nothing}`)}</td>
    <td class="c-from">${attempt.request[0].to}</td>
    <td class="c-tag figure">${attempt.number}</td>
    <td class="c-time figure">${brief(attempt.time, state.now)}</td>
  </tr>`;
}

function card(attempt) {
  if (attempt === null) {
    return detail('webhooks', 'Webhook', 'Not there', nothing, html`<p>It is not among the latest ${ALL} attempts.</p>`);
  }
  const again = html`<button type="button" class="button main" @click=${() => replay(attempt)}
    aria-busy=${state.busy === attempt.id}>Send again</button>`;
  const events = [...new Set(attempt.request.map(event => event.type))].join(', ');
  return detail('webhooks', 'Webhook', events, again, html`
    ${facts(
      ['Outcome', badge(attempt.outcome)],
      ['Answer', attempt.status === undefined ? attempt.failure : `HTTP ${attempt.status}`],
      ['Took', `${attempt.durationMillis} ms`],
      ['Try', `${attempt.number}`],
      ['Sent', html`${moment(attempt.time)} <span class="muted">UTC</span>`],
      ['To', html`<span class="url">${attempt.url}</span>`],
      ['Credentials', attempt.authorized ? 'sent' : 'not sent'],
      ['About', attempt.request.map(about)])}
    ${attempt.answer ? html`<h3>Answer</h3>
      <pre class="json" tabindex="0" aria-label="Answer">${attempt.answer}</pre>` : nothing}
    <h3>Request</h3>
    <pre class="json" tabindex="0" aria-label="Request">${JSON.stringify(attempt.request, null, 2)}</pre>`);
}

const about = event => html`<div><a href=${to('messages', event.message.id)}><code>${event.message.id}</code></a></div>`;

function replay(attempt) {
  return act(attempt.id, async () => {
    await post(`webhooks/${encodeURIComponent(attempt.id)}/replay`);
    return `Sent again: ${attempt.request[0].type}`;
  });
}

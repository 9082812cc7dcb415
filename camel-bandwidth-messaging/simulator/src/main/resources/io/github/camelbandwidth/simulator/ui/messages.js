/* Licensed under the Apache License, Version 2.0; see LICENSE. */
import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {Refused, get} from './api.js';
import {brief, moment, plural} from './format.js';
import {MOST, head, moveByKey, opener, terms} from './list.js';
import {badge, detail, empty, facts, nothingChosen} from './parts.js';
import {resetButton} from './reset.js';
import {to} from './routes.js';
import {state} from './store.js';

// All that is missing then is the receipt.
const NO_RECEIPT = 9902;
const STEPS = ['queued', 'sending', 'sent', 'delivered'];
const ASKED = ['id', 'from', 'to', 'tag', 'text'];

export const title = 'Messages';

export async function load(route) {
  const [list, one] = await Promise.all([
    get('messages', {...terms('messages', ASKED).query, limit: MOST}),
    route.id === null ? null : loadOne(route.id),
  ]);
  return {messages: list.messages.reverse(), one};
}

async function loadOne(id) {
  try {
    const [message, {webhooks}] = await Promise.all([
      get(`messages/${encodeURIComponent(id)}`),
      get('webhooks', {id}),
    ]);
    return {message, webhooks, shown: await onHandset(message)};
  } catch (error) {
    if (error instanceof Refused && error.status === 404) {
      return {message: null, webhooks: []};
    }
    throw error;
  }
}

/** The message as a handset shows it, with the text, which nothing else gives; undefined when none does. */
async function onHandset(message) {
  const reached = message.recipients?.find(({status, errorCode}) => status === 'delivered' || errorCode === NO_RECEIPT);
  const number = isInbound(message) ? message.from : reached?.number;
  if (number === undefined) {
    return undefined;
  }
  const {messages} = await get(`phones/${encodeURIComponent(number)}`);
  return messages.find(shown => shown.messageIds.includes(message.id));
}

const isInbound = message => message.direction === 'in';
const numbers = message => isInbound(message) ? message.to : message.recipients.map(recipient => recipient.number);

export function view({messages, one}, route, refresh) {
  const filter = terms('messages', ASKED);
  const shown = messages.filter(message => filter.has(...words(message)));
  return html`
    <section class="list" aria-label="Messages">
      ${head('messages', title, told(shown.length), 'Filter: number, tag, status, text:hello', refresh, resetButton())}
      <div class="scroll" @keydown=${moveByKey}>${shown.length ? table(shown, route) : none()}</div>
    </section>
    ${one ? card(one) : nothingChosen('Choose a message to see its life.')}`;
}

const words = message => [
  message.id, message.from, message.tag ?? '', message.applicationId, overall(message).word, ...numbers(message),
  ...(message.recipients ?? []).map(recipient => String(recipient.errorCode ?? '')),
];

/** How many messages there are, out and in. */
export const remembered = health => health.messages + health.inboundMessages;

function told(number) {
  const all = state.health ? remembered(state.health) : number;
  return all > number ? `${plural(number, 'message')} of ${all.toLocaleString('en-US')}` : plural(number, 'message');
}

function none() {
  if (state.health && remembered(state.health) > 0) {
    return empty('Nothing matches', 'Only the latest are looked through; name:value (from, to, tag, text, id) asks for all.');
  }
  const url = new URL('api/v2/users/9900000/messages', location.href);
  return empty('No messages yet', 'Send one, for example like this:', html`<pre class="sample">curl -u username:password \\
  -H "Content-Type: application/json" \\
  -d '{"applicationId": "93de2206-9669-4e07-948d-329f4b722ee2",
       "from": "+19195550100", "to": "+19195550142", "text": "Hello"}' \\
  ${url}</pre>`);
}

function table(messages, route) {
  return html`<table class="rows messages">
    <thead><tr><th scope="col">Status</th><th scope="col">To</th><th scope="col">From</th><th scope="col">Tag</th>
      <th scope="col" class="figure"><abbr title="Segments">Seg.</abbr></th><th scope="col" class="figure">Taken</th></tr></thead>
    <tbody>${repeat(messages, message => message.id, (message, index) => row(message, index, route))}</tbody>
  </table>`;
}

function row(message, index, route) {
  const status = overall(message);
  const [first, ...more] = numbers(message);
  return html`<tr>
    <td class="c-status">${badge(status.word, status.detail)}</td>
    <td class="c-to">${opener(to('messages', message.id), message.id === route.id, index === 0, html`
      ${first}${more.length ? html` <span class="more">+${more.length}</span>` : nothing}`)}</td>
    <td class="c-from">${message.from}</td>
    <td class="c-tag"><span class="cut">${message.tag ?? ''}</span></td>
    <td class="c-segments figure">${message.segmentCount}</td>
    <td class="c-time figure">${brief(message.time, state.now)}</td>
  </tr>`;
}

/** One word for all recipients of a message. */
function overall({direction, recipients}) {
  if (direction === 'in') {
    return {word: 'received', detail: nothing};
  }
  const having = status => recipients.filter(recipient => recipient.status === status).length;
  if (recipients.length === 1) {
    return {word: recipients[0].status, detail: recipients[0].errorCode ?? nothing};
  }
  const under = [...STEPS].reverse().find(step => step !== 'delivered' && having(step) > 0);
  if (under) {
    return {word: under, detail: `${recipients.length - having(under)}/${recipients.length}`};
  }
  return having('failed') === 0 || having('delivered') === 0
    ? {word: recipients[0].status, detail: nothing}
    : {word: 'partly failed', detail: `${having('failed')}/${recipients.length}`};
}

function card({message, webhooks, shown}) {
  if (message === null) {
    return detail('messages', 'Message', 'Not there', nothing, html`<p>The simulator does not remember it any more.</p>`);
  }
  const all = numbers(message);
  const kind = isInbound(message) ? 'Message from a phone to' : all.length > 1 ? 'Group message to' : 'Message to';
  return detail('messages', kind, all.length > 1 ? plural(all.length, 'recipient') : all[0], nothing, html`
    ${(message.recipients ?? []).map(recipient => life(recipient, webhooks))}
    ${shown?.text ? html`<blockquote class="text" aria-label="Text on the handset">${shown.text}</blockquote>` : nothing}
    ${facts(
      ['Id', html`<code>${message.id}</code>`],
      ['Taken', html`${moment(message.time)} <span class="muted">UTC</span>`],
      ['From', isInbound(message) ? html`<a href=${to('phones', message.from)}>${message.from}</a>` : message.from],
      ['To', isInbound(message) && all.length > 1 ? all.join(', ') : null],
      ['Segments', String(message.segmentCount)],
      ['Tag', message.tag],
      ['Media', message.media.length ? message.media.map(url => html`<div class="url">${url}</div>`) : null],
      ['Account', message.accountId],
      ['Application', html`<code>${message.applicationId}</code>`])}
    <h3>Webhooks</h3>
    ${webhooks.length ? attempts(webhooks) : html`<p class="muted">Nothing was announced, or nobody is told: the
      application may have no callback URL.</p>`}`);
}

function life(recipient, webhooks) {
  const failed = recipient.status === 'failed';
  const reached = STEPS.indexOf(recipient.status);
  const reason = webhooks.flatMap(attempt => attempt.request)
    .find(event => event.to === recipient.number && event.errorCode)?.description;
  const steps = failed ? ['queued', 'failed'] : STEPS;
  return html`<section class="life" aria-label="Life for ${recipient.number}">
    <div class="line"><a href=${to('phones', recipient.number)}>${recipient.number}</a>
      ${badge(recipient.status, recipient.errorCode ?? nothing)}</div>
    <ol class="steps ${failed ? 'bad' : ''}">${steps.map((step, index) => html`<li
      class=${failed || index <= reached ? 'done' : ''} aria-current=${step === recipient.status ? 'step' : 'false'}>${step}</li>`)}</ol>
    ${reason ? html`<p class="reason">${reason}</p>` : nothing}
  </section>`;
}

function attempts(webhooks) {
  return html`<ul class="attempts">${webhooks.map(attempt => html`<li>
    <a href=${to('webhooks', attempt.id)}>${attempt.request.map(event => event.type).join(', ')}</a>
    ${badge(attempt.outcome, attempt.status ?? nothing)}
    <span class="muted figure">${brief(attempt.time, state.now)}</span></li>`)}</ul>`;
}

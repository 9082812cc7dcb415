/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// One handset: its conversations, and what its owner writes. Texts are set as text, whatever they hold.
import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {post} from './api.js';
import {brief, plural} from './format.js';
import {detail} from './parts.js';
import {to} from './routes.js';
import {act, change, state} from './store.js';

const KEYWORDS = ['STOP', 'START'];

export function talk(phone) {
  const all = conversations(phone);
  const current = all.get(state.talks[phone.number]) ?? [...all.values()].pop() ?? null;
  return detail('phones', 'Phone', phone.number, nothing, html`
    ${all.size > 1 ? choice(phone, all, current) : nothing}
    <div class="talk" tabindex="0" role="region" aria-label="Conversation">
      <ol>${current === null
        ? html`<li class="muted first">It shows nothing yet.</li>`
        : repeat(current.messages, message => message.messageIds.join(), message => bubble(message, current))}</ol>
    </div>
    ${stopped(phone)}
    ${composer(phone, current)}`);
}

/** What a handset shows, by the people it is with; the one written in last comes last. */
function conversations(phone) {
  const all = new Map();
  for (const message of phone.messages) {
    const others = [...new Set([message.from, ...message.to])].filter(number => number !== phone.number);
    const key = [...others].sort().join(' ');
    const known = all.get(key) ?? {key, others, messages: []};
    known.messages.push(message);
    all.delete(key);
    all.set(key, known);
  }
  return all;
}

function choice(phone, all, current) {
  const choose = event => change({talks: {...state.talks, [phone.number]: event.target.value}});
  return html`<label class="with"><span class="muted">With</span>
    <select @change=${choose}>${[...all.values()].reverse().map(one => html`<option value=${one.key}
      ?selected=${one === current}>${one.others.join(', ')} (${plural(one.messages.length, 'message')})</option>`)}</select></label>`;
}

function bubble(message, current) {
  const own = message.kind === 'sent';
  const writer = !own && current.others.length > 1 ? message.from : null;
  return html`<li class="bubble ${own ? 'own' : ''}">
    <p class="who"><span class="hidden">${own ? 'Sent' : `Received from ${message.from}`}</span>${writer}</p>
    ${message.text ? html`<p class="text">${message.text}</p>` : nothing}
    ${message.media.map(url => html`<p class="picture"><span class="hidden">Picture: </span>${url}</p>`)}
    <p class="when">${message.messageIds.length ? html`<a href=${to('messages', message.messageIds[0])}>
      <time datetime=${message.time}>${brief(message.time, state.now)}</time></a>` : brief(message.time, state.now)}</p>
  </li>`;
}

function stopped(phone) {
  return phone.stopped.length
    ? html`<p class="stopped">Has stopped messages from ${phone.stopped.join(', ')}: they fail with 4775 until START.</p>`
    : nothing;
}

function composer(phone, current) {
  return html`<form class="composer" @submit=${event => submit(event, phone, current)} @keydown=${sendByKey}>
    ${current === null
      ? html`<label class="to"><span class="muted">To</span>
          <input name="to" required placeholder="+19195550100" autocomplete="off" pattern="\\+?[0-9]{3,15}"
            title="A number such as +19195550100"></label>`
      : nothing}
    <textarea name="text" rows="2" maxlength="2048" aria-label="Answer from this phone"
      placeholder="Write from this phone"></textarea>
    <div class="line">
      <label class="media"><span class="hidden">Picture's address</span>
        <input name="media" type="url" placeholder="Picture: https://…" autocomplete="off"></label>
      ${current === null ? nothing : KEYWORDS.map(word => html`<button type="button" class="button quiet"
        @click=${() => write(phone, current.others, word, [])}>${word}</button>`)}
      <button class="button main" aria-busy=${state.busy === phone.number}>Send</button>
    </div>
  </form>`;
}

function sendByKey(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.name === 'text') {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}

async function submit(event, phone, current) {
  event.preventDefault();
  const form = event.target;
  const {text, media} = form.elements;
  const others = current?.others ?? [form.elements.to.value.trim()];
  if (await write(phone, others, text.value, media.value ? [media.value] : [])) {
    form.reset();
    text.focus();
  }
}

function write(phone, others, text, media) {
  return act(phone.number, async () => {
    await post('inbound', {from: phone.number, to: others, ...(text ? {text} : {}), media});
    return `Written from ${phone.number}`;
  });
}

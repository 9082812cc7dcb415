/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// Small pieces that several views are made of. What comes from messages is always set as text.
import {html, nothing} from './lit-html/lit-html.js';
import {to} from './routes.js';

const TONES = {
  queued: 'calm', sending: 'busy', sent: 'busy', delivered: 'good', failed: 'bad', 'partly failed': 'bad',
  received: 'in', acknowledged: 'good', challenged: 'busy', 'will-retry': 'warn', 'given-up': 'bad',
};

/** A word with a dot in its colour, and never the colour alone. */
export function badge(word, detail = nothing) {
  return html`<span class="badge ${TONES[word] ?? 'calm'}">${word.replaceAll('-', ' ')}${
    detail === nothing ? nothing : html` <span class="code">${detail}</span>`}</span>`;
}

export function empty(title, ...text) {
  return html`<div class="empty"><h2>${title}</h2>${text.map(part => html`<div>${part}</div>`)}</div>`;
}

/** Names and values; what has no value is left out. */
export function facts(...pairs) {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined);
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** The frame of what stands beside a list, with the way back to it. */
export function detail(view, kind, title, actions, content) {
  return html`<article class="detail" aria-labelledby="detail-title">
    <header class="bar">
      <a class="back" href=${to(view)} aria-label="Back to the list">‹</a>
      <div class="titles"><p class="kind">${kind}</p><h2 id="detail-title">${title}</h2></div>
      ${actions}
    </header>
    <div class="scroll pad">${content}</div>
  </article>`;
}

export function nothingChosen(what) {
  return html`<aside class="detail none"><p>${what}</p><p class="keys"><kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Enter</kbd> opens</p></aside>`;
}

/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// Puts the page together: where one is, what is shown there, and when it is looked at again.
import {html, nothing, render} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {get} from './api.js';
import * as clockView from './clock.js';
import * as faults from './faults.js';
import {count} from './format.js';
import {gathered, listen} from './live.js';
import * as messages from './messages.js';
import {resetDialog} from './reset.js';
import * as phones from './phones.js';
import {parse, to} from './routes.js';
import {change, dismiss, drawWith, state, tellFailure} from './store.js';
import {switcher} from './switcher.js';
import * as webhooks from './webhooks.js';

const VIEWS = {messages, phones, webhooks, faults, clock: clockView};
const PAUSE_MILLIS = 200;
const CLOCK_MILLIS = 1000;
const API = `Base URL of the API: ${new URL('api/v2', location.href)}`;
const place = id => document.getElementById(id);

const refresh = gathered(async () => {
  const {route} = state;
  try {
    const [health, {rules}, data] = await Promise.all([get('health'), get('faults'), VIEWS[route.view].load(route)]);
    if (route === state.route) {
      change({health, rulesOn: rules.length, data: {...state.data, [route.view]: data}});
    }
  } catch (error) {
    if (state.live) {
      tellFailure(error);
    }
  }
}, PAUSE_MILLIS);

function draw() {
  const {route} = state;
  const view = VIEWS[route.view];
  document.title = `${view.title} · Messaging Simulator`;
  document.body.dataset.view = route.view;
  document.body.dataset.chosen = String(route.id !== null);
  render(nav(), place('nav'));
  render(clockView.clock(), place('clock'));
  render(foot(), place('foot'));
  render(news(), place('news'));
  render(resetDialog(), place('dialogs'));
  if (state.data[route.view]) {
    render(view.view(state.data[route.view], route, refresh), place('main'));
  }
}

function nav() {
  const {health, rulesOn} = state;
  const counts = {messages: health && messages.remembered(health), webhooks: health?.webhooks, faults: rulesOn || undefined};
  return html`<ul>${Object.entries(VIEWS).map(([name, view]) => html`<li class="to-${name}">
    <a href=${to(name)} aria-current=${name === state.route.view ? 'page' : 'false'}>${view.title}
      ${counts[name] == null ? nothing : html`<span class="count">${count(counts[name])}</span>`}</a></li>`)}</ul>`;
}

function foot() {
  return html`
    <p class="link ${state.live ? 'up' : 'down'}" title=${API}>${state.live ? 'Live' : 'Connecting…'}</p>
    ${switcher()}`;
}

function news() {
  return html`<div role="status">${repeat(state.news.filter(entry => !entry.failed), entry => entry.number, note)}</div>
    <div role="alert">${repeat(state.news.filter(entry => entry.failed), entry => entry.number, note)}</div>`;
}

const note = entry => html`<p class="note ${entry.failed ? 'failed' : ''}"><span>${entry.text}</span>
  <button type="button" aria-label="Dismiss" @click=${() => dismiss(entry)}>×</button></p>`;

function follow() {
  change({route: parse(location.hash)});
  refresh();
}

async function tick() {
  if (!document.hidden && state.live) {
    await clockView.readClock().catch(() => change({live: false}));
    if (state.route.view === 'faults') {
      // How often a rule has struck is not among the events.
      refresh();
    }
  }
  setTimeout(tick, CLOCK_MILLIS);
}

drawWith(draw);
addEventListener('hashchange', follow);
place('skip').addEventListener('click', () => place('main').focus());
listen(refresh, live => {
  change({live});
  if (live) {
    refresh();
    clockView.readClock().catch(tellFailure);
  }
});
follow();
tick();

/* Licensed under the Apache License, Version 2.0; see LICENSE. */
import {html, nothing} from './lit-html/lit-html.js';
import {get, post} from './api.js';
import {day, isoSpan, span, time} from './format.js';
import {act, change, state} from './store.js';

const STEPS = [['+1 min', 'PT1M'], ['+15 min', 'PT15M'], ['+1 h', 'PT1H'], ['+24 h', 'PT24H']];
// Below this the two clocks are the same to a person.
const SAME_MILLIS = 2000;

export const title = 'Clock';

/** The view is the clock itself, which on a wide page always stands beside the others. */
export const load = async () => ({});
export const view = () => nothing;

export async function readClock() {
  change({now: (await get('clock')).now});
}

export function clock() {
  const now = state.now;
  return html`<section class="clock" aria-label="Clock">
    <p class="time"><time datetime=${now ?? nothing}>${now ? time(now) : '--:--:--'}</time></p>
    <p class="day">${now ? day(now) : ' '} <span class="muted">UTC</span></p>
    <p class="offset">${now ? offset(now) : ' '}</p>
    <div class="steps-of-time" role="group" aria-label="Advance the clock">${STEPS.map(([name, distance]) => html`
      <button type="button" class="button" aria-busy=${state.busy === distance}
        @click=${() => advance(distance, name.slice(1))}>${name}</button>`)}</div>
    <form class="own-span" @submit=${submit}>
      <input name="span" aria-label="Advance by" placeholder="90 min" autocomplete="off" spellcheck="false" required>
      <button class="button" aria-busy=${state.busy === 'own'}>Advance</button>
    </form>
  </section>`;
}

function offset(now) {
  const ahead = new Date(now) - Date.now();
  if (Math.abs(ahead) < SAME_MILLIS) {
    return 'in step with real time';
  }
  return `${span(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} real time`;
}

function submit(event) {
  event.preventDefault();
  const field = event.target.elements.span;
  const distance = isoSpan(field.value);
  field.setCustomValidity(distance ? '' : 'A span such as 90 min, 2 h 30 min or 3 d');
  field.oninput = () => field.setCustomValidity('');
  if (field.reportValidity()) {
    advance(distance, field.value.trim(), 'own').then(() => field.form.reset());
  }
}

function advance(distance, name, button = distance) {
  return act(button, async () => {
    const {now} = await post('clock', {advance: distance});
    change({now});
    return `The clock is ${name} later: ${time(now)}`;
  });
}

/* Licensed under the Apache License, Version 2.0; see LICENSE. */
import {html} from './lit-html/lit-html.js';
import {post} from './api.js';
import {act} from './store.js';

const dialog = () => document.getElementById('reset');

export function resetButton() {
  return html`<button type="button" class="button quiet" @click=${() => dialog().showModal()}>Start over…</button>`;
}

export function resetDialog() {
  return html`<dialog id="reset" aria-labelledby="reset-title">
    <h2 id="reset-title">Start over?</h2>
    <p>Messages, phones, webhooks, faults and all that is under way are forgotten; accounts, applications and the clock are
      as at the start.</p>
    <div class="line">
      <button type="button" class="button" @click=${() => dialog().close()}>Cancel</button>
      <button type="button" class="button main" @click=${startOver}>Start over</button>
    </div>
  </dialog>`;
}

function startOver() {
  dialog().close();
  return act('reset', async () => {
    await post('reset');
    return 'Everything is as at the start';
  });
}

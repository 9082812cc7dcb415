/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// Light, dark, or as the system has it.
import {html} from './lit-html/lit-html.js';
import {change} from './store.js';

const CHOICES = {auto: 'Colours of the system', light: 'Light colours', dark: 'Dark colours'};
const SIGNS = {auto: '◐', light: '☀', dark: '☾'};

export function switcher() {
  const chosen = document.documentElement.dataset.theme ?? 'auto';
  return html`<div class="switcher" role="group" aria-label="Colours">${Object.entries(CHOICES).map(([name, label]) => html`
    <button type="button" title=${label} aria-label=${label} aria-pressed=${name === chosen}
      @click=${() => choose(name)}>${SIGNS[name]}</button>`)}</div>`;
}

function choose(name) {
  if (name === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = name;
  }
  try {
    localStorage.setItem('theme', name);
  } catch {
    // Then the choice holds until the page is left.
  }
  change({});
}

/* Licensed under the Apache License, Version 2.0; see LICENSE. */
import {html, nothing} from './lit-html/lit-html.js';
import {get, put, remove} from './api.js';
import {plural} from './format.js';
import {act, change, state} from './store.js';
import {TURNS, SWITCHES} from './switches.js';

export const title = 'Faults';

export async function load() {
  return get('faults');
}

export function view({seed, rules}) {
  const scope = scopeOf(state.scope);
  const set = (changed, told) => apply('faults', () => put('faults', {seed, rules: changed.map(bare)}), told);
  return html`<section class="whole" aria-label="Faults">
    <header class="bar"><h1>${title}</h1><p class="told">${rules.length ? `${plural(rules.length, 'rule')} on` : 'none on'}</p>
      <button type="button" class="button" @click=${clear} ?hidden=${rules.length === 0}>Turn all off</button>
    </header>
    <div class="scroll faults">
      <div class="pad">
        ${scopeFields()}
        ${SWITCHES.map(group => html`<h3>${group.title}</h3>
          <ul class="switches">${group.switches.map(one => toggle(one, rules, scope, set))}</ul>`)}
      </div>
      <div class="pad in-force">
        <h3>Rules in force</h3>
        ${rules.length ? html`<ol class="rules">${rules.map((rule, index) => inForce(rule, index, rules, set))}</ol>`
          : html`<p class="muted">None: everything goes as it should. The first rule that fits is applied.</p>`}
        ${ownRules(seed, rules)}
      </div>
    </div>
  </section>`;
}

const bare = ({match, effect}) => ({match, effect});
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = value => value !== null && typeof value === 'object'
  ? Object.entries(value).map(([name, inner]) => [name, sorted(inner)]).sort()
  : value;

function scopeOf({to, turns}) {
  return {...(to.trim() ? {to: to.trim()} : {}), ...TURNS[turns].match};
}

function scopeFields() {
  const set = name => event => change({scope: {...state.scope, [name]: event.target.value}});
  return html`<div class="scope">
    <label>Only messages to <input placeholder="every number" autocomplete="off" spellcheck="false"
      .value=${state.scope.to} @input=${set('to')}></label>
    <label>How often <select @change=${set('turns')}>${Object.entries(TURNS).map(([name, {label}]) => html`
      <option value=${name} ?selected=${name === state.scope.turns}>${label}</option>`)}</select></label>
  </div>`;
}

function toggle({name, told, effect}, rules, scope, set) {
  const rule = {match: scope, effect};
  const on = rules.some(other => same(bare(other), rule));
  const flip = () => on
    ? set(rules.filter(other => !same(bare(other), rule)), `Off: ${name}`)
    : set([...rules, rule], `On: ${name}`);
  return html`<li><button type="button" class="switch" role="switch" aria-checked=${on} aria-label=${name}
      @click=${flip}><span class="track" aria-hidden="true"></span>
    <span><span class="name">${name}</span><span class="told">${told}</span></span></button></li>`;
}

function inForce(rule, index, rules, set) {
  const off = () => set(rules.filter(other => other !== rule), 'Rule taken away');
  return html`<li><div><code>${JSON.stringify(rule.effect)}</code>
    <p class="muted">${Object.keys(rule.match).length ? html`when <code>${JSON.stringify(rule.match)}</code>` : 'always'}
      · applied ${plural(rule.applied, 'time')}</p></div>
    <button type="button" class="button quiet" aria-label="Take rule ${index + 1} away" @click=${off}>×</button></li>`;
}

function ownRules(seed, rules) {
  const current = JSON.stringify({seed, rules: rules.map(bare)}, null, 2);
  const submit = event => {
    event.preventDefault();
    const text = event.target.elements.rules.value;
    apply('own-rules', async () => put('faults', JSON.parse(text)), 'The rules are in force');
  };
  return html`<details class="own-rules"><summary>Write rules</summary>
    <form @submit=${submit}><textarea name="rules" rows="12" aria-label="Rules as JSON" spellcheck="false"
      .defaultValue=${current}></textarea>
    <button class="button" aria-busy=${state.busy === 'own-rules'}>Apply</button></form></details>`;
}

const clear = () => apply('faults', () => remove('faults'), 'All faults are off');

/** Changes the rules, and shows them as they are then before anything else can be pressed. */
function apply(name, request, told) {
  return act(name, async () => {
    await request();
    const faults = await load();
    change({rulesOn: faults.rules.length, data: {...state.data, faults}});
    return told;
  });
}

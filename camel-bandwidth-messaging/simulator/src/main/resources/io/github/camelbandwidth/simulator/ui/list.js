/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// Lists with a filter. One Tab leads into a list and one out of it; arrows move inside.
import {html} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {change, state} from './store.js';

/** How many entries a list asks for: the simulator may remember a hundred thousand. */
export const MOST = 300;

/** The words of a filter; `name:value` with a name out of `names` goes to the simulator, the rest is looked for here. */
export function terms(view, names) {
  const query = {};
  const words = [];
  for (const term of (state.filters[view] ?? '').split(/\s+/).filter(Boolean)) {
    const [name, ...value] = term.split(':');
    if (names.includes(name) && value.join(':')) {
      query[name] = value.join(':');
    } else {
      words.push(term.toLowerCase());
    }
  }
  return {query, has: (...texts) => words.every(word => texts.join('\n').toLowerCase().includes(word))};
}

export function head(view, title, told, placeholder, onFilter, actions) {
  const filter = event => {
    change({filters: {...state.filters, [view]: event.target.value}});
    onFilter();
  };
  return html`<header class="bar">
    <h1>${title}</h1>
    <p class="told">${told}</p>
    ${actions}
    <input type="search" class="filter" aria-label="Filter ${title.toLowerCase()}" placeholder=${placeholder}
      spellcheck="false" autocomplete="off" .value=${live(state.filters[view] ?? '')} @input=${filter}>
  </header>`;
}

/** The link that opens an entry of a list; the row around it is as good as the link. */
export function opener(href, isCurrent, isFirst, content) {
  return html`<a class="opener" href=${href} aria-current=${isCurrent ? 'true' : 'false'}
    tabindex=${isCurrent || isFirst ? 0 : -1}>${content}</a>`;
}

/** For the element around a list. */
export function moveByKey(event) {
  const links = [...event.currentTarget.querySelectorAll('a.opener')];
  const at = links.indexOf(event.target);
  const next = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1}[event.key];
  if (at >= 0 && next !== undefined && links[next]) {
    event.preventDefault();
    links[next].focus();
  }
}

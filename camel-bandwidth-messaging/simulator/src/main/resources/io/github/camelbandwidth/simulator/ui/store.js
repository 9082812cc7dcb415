/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// All that the page shows. It is drawn again, once for each frame, when something changes.

export const state = {
  route: {view: 'messages', id: null},
  data: {},
  filters: {},
  talks: {},
  health: null,
  rulesOn: 0,
  scope: {to: '', turns: 'always'},
  now: null,
  live: false,
  busy: null,
  news: [],
};

let draw = () => {};
let due = false;
let newest = 0;
let last = Promise.resolve();

export function drawWith(drawer) {
  draw = drawer;
}

export function change(patch) {
  Object.assign(state, patch);
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      draw();
    });
  }
}

/** Tells that something was done, for a few seconds. */
export function tell(text) {
  const entry = announce({text, failed: false});
  setTimeout(() => dismiss(entry), 6000);
}

/** Tells that something could not be done, until it is dismissed. */
export function tellFailure(error) {
  announce({text: error.message, failed: true});
}

export function dismiss(entry) {
  change({news: state.news.filter(other => other !== entry)});
}

/** Does what a button is for after what was begun before, tells what came of it, and gives whether it was done. */
export function act(name, action) {
  last = last.then(() => run(name, action));
  return last;
}

async function run(name, action) {
  change({busy: name});
  try {
    tell(await action());
    return true;
  } catch (error) {
    tellFailure(error);
    return false;
  } finally {
    change({busy: null});
  }
}

function announce(entry) {
  const numbered = {...entry, number: ++newest};
  change({news: [...state.news.slice(-2), numbered]});
  return numbered;
}

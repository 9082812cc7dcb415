/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// What happens in the simulator makes the page look again, a few times a second at most.

const KINDS = ['message-accepted', 'message-moved', 'message-received', 'webhook-attempted', 'reset'];

export function listen(onChange, onLive) {
  const events = new EventSource('simulator/events');
  KINDS.forEach(kind => events.addEventListener(kind, onChange));
  events.addEventListener('open', () => onLive(true));
  events.addEventListener('error', () => {
    onLive(false);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(onChange, onLive), 3000);
    }
  });
}

/** Calls `action` soon, once for all who ask until then, and not again before it has ended; waits while nobody looks. */
export function gathered(action, pauseMillis) {
  let wanted = false;
  let running = false;
  async function run() {
    if (running || !wanted || document.hidden) {
      return;
    }
    running = true;
    wanted = false;
    await action();
    setTimeout(() => {
      running = false;
      run();
    }, pauseMillis);
  }
  document.addEventListener('visibilitychange', run);
  return () => {
    wanted = true;
    run();
  };
}

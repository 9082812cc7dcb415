/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// How times, spans and counts are written.

const TIME = new Intl.DateTimeFormat('en-GB', {timeStyle: 'medium', timeZone: 'UTC'});
const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC',
});
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'});
const COUNT = new Intl.NumberFormat('en-US');

export const time = instant => TIME.format(new Date(instant));
export const day = instant => DAY.format(new Date(instant));
export const count = number => COUNT.format(number);

/** The day and the time. */
export const moment = instant => `${SHORT_DAY.format(new Date(instant))} ${time(instant)}`;

/** The time on the simulator's own day, else the day and what fits beside it. */
export function brief(instant, now) {
  return now && day(now) === day(instant) ? time(instant) : moment(instant).slice(0, -3);
}

export function plural(number, one, many = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** Milliseconds in two units at most, such as `1 d 2 h`. */
export function span(millis) {
  const seconds = Math.round(millis / 1000);
  const units = [['d', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first < 0) {
    return '0 s';
  }
  let rest = seconds;
  const parts = [];
  for (const [name, size] of units.slice(first, first + 2)) {
    if (rest >= size) {
      parts.push(`${Math.floor(rest / size)} ${name}`);
    }
    rest %= size;
  }
  return parts.join(' ');
}

/** What a person calls a span (`90 min`, `1h 30m`, `2 days`) as the control API takes it, or null. */
export function isoSpan(given) {
  const text = given.trim();
  if (/^P/i.test(text)) {
    return text.toUpperCase();
  }
  const sizes = {d: 86400, h: 3600, m: 60, s: 1};
  const part = /(\d+)\s*(d|h|m|s)[a-z]*\s*/iy;
  let seconds = 0;
  for (let at = 0; at < text.length; at = part.lastIndex) {
    part.lastIndex = at;
    const found = part.exec(text);
    if (found === null) {
      return null;
    }
    seconds += Number(found[1]) * sizes[found[2].toLowerCase()];
  }
  return seconds > 0 ? `PT${seconds}S` : null;
}

/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// Faults one often wants, as the rules that make them, in the form in which the simulator gives them back.

/** How often a rule strikes. */
export const TURNS = {
  always: {label: 'always', match: {}},
  once: {label: 'the next time only', match: {nth: 1}},
  second: {label: 'every second time', match: {every: 2}},
  tenth: {label: 'one in ten, by chance', match: {probability: 0.1}},
};

export const SWITCHES = [
  {title: 'Requests', switches: [
    {name: 'Answer lost', told: 'The message is taken; the connection is reset instead of a 202.', effect: {answer: 'lost'}},
    {name: 'Half an answer', told: 'The message is taken; the answer breaks off.', effect: {answer: 'half'}},
    {name: 'No answer', told: 'Nothing is taken; the connection stays open.', effect: {answer: 'none'}},
    {name: 'Connection reset', told: 'Nothing is taken.', effect: {answer: 'reset'}},
    {name: 'Slow answer', told: 'Every answer comes 15 seconds late.', effect: {delay: 'PT15S'}},
    {name: 'Queue full', told: 'Refused with 429.', effect: {status: 429}},
    {name: 'Server error', told: 'Refused with 500.', effect: {status: 500}},
    {name: 'Unavailable', told: 'Refused with 503, to be tried again after 30 seconds.', effect: {status: 503, retryAfter: 30}},
  ]},
  {title: 'Messages', switches: [
    {name: 'Rejected by the carrier', told: 'Sent, then failed with 4750.', effect: {errorCode: 4750}},
    {name: 'Taken for spam', told: 'Sent, then failed with 4770.', effect: {errorCode: 4770}},
    {name: 'Receipt never comes', told: 'Failed with 9902 after two hours.', effect: {receipt: 'never', after: 'PT2H'}},
  ]},
  {title: 'Events', switches: [
    {name: 'Event before the answer', told: 'The webhook is called before the 202.', effect: {event: 'beforeAnswer', within: 'PT5S'}},
    {name: 'Events late', told: 'Five minutes.', effect: {event: 'delayed', by: 'PT5M'}},
    {name: 'Events twice', told: 'Each is brought once more.', effect: {event: 'duplicated', times: 2}},
    {name: 'Events out of order', told: 'Each is held back until a later one has gone, 10 seconds at most.',
      effect: {event: 'reordered', within: 'PT10S'}},
    {name: 'Events lost', told: 'None is brought.', effect: {event: 'dropped'}},
  ]},
];

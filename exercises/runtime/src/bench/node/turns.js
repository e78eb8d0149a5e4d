'use strict';
// setImmediate and setTimeout.
const { measure } = require('./measure');
const { burst, chain } = require('./shapes');

const operations = 1_000_000;
const farAway = 60_000;
const timers = new Array(operations);

const neverCalled = () => {
  throw new Error('a timer of a minute fired');
};

let next = 0;
const mixed = (callback) => setTimeout(callback, 1 + (next++ % 50));

function setAndClear(count) {
  for (let i = 0; i < count; i++) clearTimeout(setTimeout(neverCalled, farAway));
}

const setAllAndClearAll = (delay) => (count) => {
  for (let i = 0; i < count; i++) timers[i] = setTimeout(neverCalled, delay(i));
  for (let i = 0; i < count; i++) clearTimeout(timers[i]);
};

measure({
  'setImmediate-burst': { operations, run: burst(setImmediate) },
  // A turn of its own for each: fewer, so that one call does not outlast an iteration.
  'setImmediate-chain': { operations: 100_000, run: chain(setImmediate) },
  'timer-burst': { operations, run: burst((callback) => setTimeout(callback, 1)) },
  'timer-mixed': { operations, run: burst(mixed) },
  'timer-set-clear': { operations, run: setAndClear },
  'timer-set-all-clear-all': { operations, run: setAllAndClearAll(() => farAway) },
  'timer-1000-delays': { operations, run: setAllAndClearAll((i) => farAway + ((i * 7919) % 1000)) },
});

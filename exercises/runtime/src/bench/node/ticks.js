'use strict';
// process.nextTick, queueMicrotask and promise.then.
const { measure } = require('./measure');
const { burst, chain } = require('./shapes');

const operations = 1_000_000;
const settled = Promise.resolve();
const then = (callback) => settled.then(callback);

async function linked(links) {
  let promise = Promise.resolve(0);
  for (let i = 0; i < links; i++) promise = promise.then((value) => value + 1);
  const last = await promise;
  if (last !== links) throw new Error(`the chain ended with ${last}`);
}

measure({
  'nextTick-burst': { operations, run: burst(process.nextTick) },
  'nextTick-chain': { operations, run: chain(process.nextTick) },
  'queueMicrotask-burst': { operations, run: burst(queueMicrotask) },
  'queueMicrotask-chain': { operations, run: chain(queueMicrotask) },
  'then-burst': { operations, run: burst(then) },
  'then-chain': { operations, run: chain(then) },
  'then-linked': { operations, run: linked },
});

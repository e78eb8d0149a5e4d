'use strict';
// Async functions and async generators.
const { measure } = require('./measure');

const operations = 1_000_000;
const functions = 1_000;

function check(result, expected) {
  if (result !== expected) throw new Error(`${expected} expected, got ${result}`);
}

async function awaitResolved(awaits) {
  let sum = 0;
  for (let i = 0; i < awaits; i++) sum += await Promise.resolve(i);
  check(sum, ((awaits - 1) * awaits) / 2);
}

const increment = async (value) => value + 1;

async function awaitCall(awaits) {
  let sum = 0;
  for (let i = 0; i < awaits; i++) sum = await increment(sum);
  check(sum, awaits);
}

async function interleaved(awaits) {
  let sum = 0;
  const one = async () => {
    for (let i = 0; i < awaits / functions; i++) {
      // Not sum += await: that reads the sum before it waits.
      const value = await Promise.resolve(1);
      sum += value;
    }
  };
  await Promise.all(Array.from({ length: functions }, one));
  check(sum, awaits);
}

async function* numbers(count) {
  for (let i = 0; i < count; i++) yield i;
}

async function generator(count) {
  let sum = 0;
  for await (const number of numbers(count)) sum += number;
  check(sum, ((count - 1) * count) / 2);
}

measure({
  'await-resolved': { operations, run: awaitResolved },
  'await-call': { operations, run: awaitCall },
  'await-interleaved': { operations, run: interleaved },
  'async-generator': { operations, run: generator },
});

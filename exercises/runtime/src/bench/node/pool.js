'use strict';
// Tasks on two workers of a piscina. NODE_PATH is where "bench" has installed it.
const path = require('node:path');
const { Piscina } = require('piscina');
const { measure } = require('./measure');

const longRounds = 520_000; // about a millisecond
const threads = 2;

const pool = new Piscina({
  filename: path.join(__dirname, 'pool-task.js'),
  minThreads: threads,
  maxThreads: threads,
});

const tasks = (rounds) => (count) =>
  Promise.all(Array.from({ length: count }, () => pool.run(rounds)));

measure({
  'pool-tiny': { operations: 20_000, run: tasks(0) },
  'pool-1ms': { operations: 100, run: tasks(longRounds) },
}).then(() => pool.destroy());

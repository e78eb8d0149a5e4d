'use strict';
// worker_threads: messages, and the life of a worker.
const { once } = require('node:events');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

const roundTrips = 2_000;
const inFlight = 64;
const oneWay = 200_000;

const programs = {
  echo: () => parentPort.on('message', (message) => parentPort.postMessage(message)),
  count: () =>
    parentPort.on('message', (message) => {
      if (message.id === oneWay - 1) parentPort.postMessage('all there');
    }),
  hello: () => parentPort.postMessage('hello'),
};

const start = (program) => new Worker(__filename, { workerData: program });

// Made at first use: a process runs one workload, and so has one program.
let shared;
function worker(program) {
  shared ??= start(program);
  return shared;
}

const exchange = (together) => (total) =>
  new Promise((resolve) => {
    const other = worker('echo');
    let sent = 0;
    let received = 0;
    const send = () => other.postMessage({ id: sent++, text: 'x' });
    const listener = () => {
      received++;
      if (sent < total) {
        send();
      } else if (received === total) {
        other.off('message', listener);
        resolve();
      }
    };
    other.on('message', listener);
    for (let i = 0; i < together; i++) send();
  });

async function sendAll(total) {
  const other = worker('count');
  const answer = once(other, 'message');
  for (let i = 0; i < total; i++) other.postMessage({ id: i, text: 'x' });
  await answer;
}

async function startToExit(workers) {
  for (let i = 0; i < workers; i++) {
    const other = start('hello');
    await Promise.all([once(other, 'message'), once(other, 'exit')]);
  }
}

async function main() {
  const { measure } = require('./measure');
  await measure({
    'worker-ping-pong': { operations: roundTrips, run: exchange(1) },
    'worker-echo': { operations: roundTrips, run: exchange(inFlight) },
    'worker-one-way': { operations: oneWay, run: sendAll },
    'worker-start': { operations: 10, run: startToExit },
  });
  await shared?.terminate();
}

if (isMainThread) main();
else programs[workerData]();

'use strict';
// What waits, in bytes. Timers are counted on the heap; messages are not kept there, so the whole
// process is.
const v8 = require('node:v8');
const vm = require('node:vm');

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');

const used = (kind) => {
  gc();
  return process.memoryUsage()[kind];
};

function bytesOfOne(kind, count, make) {
  const before = used(kind);
  for (let i = 0; i < count; i++) make(i);
  return (used(kind) - before) / count;
}

const workloads = {
  message: () => {
    const { port1 } = new MessageChannel();
    return bytesOfOne('rss', 1_000_000, (i) => port1.postMessage({ id: i, text: 'x' }));
  },
  timer: () => bytesOfOne('heapUsed', 10_000, () => setTimeout(nothing, 60_000)),
};

function nothing() {}

console.log(JSON.stringify({ scores: [workloads[process.argv[2]]()] }));
process.exit(0);

'use strict';
// The protocol of JmhMeasurer, for Node: node SCRIPT WORKLOAD WARM_UPS ITERATIONS MILLISECONDS
// An iteration calls the workload again and again until its time is over. Prints the operations per
// second of each iteration that counts.

const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));

async function iteration({ operations, run }, milliseconds) {
  const begin = process.hrtime.bigint();
  const end = begin + BigInt(milliseconds) * 1_000_000n;
  let calls = 0;
  let now;
  do {
    await run(operations);
    calls++;
    now = process.hrtime.bigint();
  } while (now < end);
  return (calls * operations * 1e9) / Number(now - begin);
}

/** workloads: name -> { operations, run(operations) }, which may return a promise. */
async function measure(workloads) {
  const [name, ...numbers] = process.argv.slice(2);
  const [warmUps, iterations, milliseconds] = numbers.map(Number);
  const workload = workloads[name];
  if (!workload || !(milliseconds > 0)) {
    console.error(`usage: node ${process.argv[1]} WORKLOAD WARM_UPS ITERATIONS MILLISECONDS`);
    console.error(`workloads: ${Object.keys(workloads).join(', ')}`);
    process.exit(2);
  }
  const scores = [];
  for (let i = 0; i < warmUps + iterations; i++) {
    await endOfTurn(); // An iteration begins in a fresh turn, whatever the one before it left behind.
    const score = await iteration(workload, milliseconds);
    if (i >= warmUps) scores.push(score);
  }
  console.log(JSON.stringify({ scores }));
}

module.exports = { measure };

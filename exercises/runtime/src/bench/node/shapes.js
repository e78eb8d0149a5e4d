'use strict';
// The two shapes in which a callback is queued. `queue` takes the callback.

/** All are queued before the first is called. */
const burst = (queue) => (calls) =>
  new Promise((resolve) => {
    let left = calls;
    const callback = () => {
      if (--left === 0) resolve();
    };
    for (let i = 0; i < calls; i++) queue(callback);
  });

/** Each call queues the next. */
const chain = (queue) => (calls) =>
  new Promise((resolve) => {
    let left = calls;
    const callback = () => {
      if (--left > 0) queue(callback);
      else resolve();
    };
    queue(callback);
  });

module.exports = { burst, chain };

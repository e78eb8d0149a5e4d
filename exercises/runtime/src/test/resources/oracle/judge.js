'use strict';
// Runs programs under Node and prints what they log, one line each, with a mark before and after.
//
//   node judge.js FILE            every program of FILE (a JSON array of function bodies)
//   node judge.js FILE INDEX      one of them, as the main script of this process
//
// Many programs share a process, because starting Node costs far more than running one of them. A
// program begins in a close callback: what libuv does after one, up to the next, is what it does
// after the main script (timers, poll, check, close), so the program cannot tell the difference. It
// has ended when Node asks with beforeExit what is left to do. What would stay behind (timers and
// ports that keep nothing alive, storages, listeners) is then put away.

process.env.UV_THREADPOOL_SIZE = '1';
const fs = require('fs');
const EventEmitter = require('events');
const timers = require('timers/promises');
const { receiveMessageOnPort } = require('worker_threads');
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');

const MOST_LINES = 2000;
const EXIT_TOO_LONG = 99;
const EXIT_ALONE = 98;
const EXIT_DEFECT = 97;

const print = (line) => fs.writeSync(1, line + '\n');

function repr(value) {
  if (Array.isArray(value)) return `[${value.map(repr)}]`;
  if (value instanceof Promise) return 'Promise';
  if (value instanceof AggregateError) return `AggregateError${repr(value.errors)}`;
  if (value instanceof Error) return value.name === 'Error' ? `Error(${value.message})` : value.name;
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return String(value);
  const isPlain = Object.getPrototypeOf(value) === Object.prototype && !('then' in value);
  return isPlain ? `{${Object.entries(value).map(([k, v]) => `${k}:${repr(v)}`)}}` : 'object';
}

// The pool has one thread. A read that is asked for behind a request shows in this memory without
// any callback, and once it does, the request is done and waits for the next poll phase.
const poolRequests = process.binding('fs');
const firstByte = Buffer.from(new SharedArrayBuffer(1));
const self = fs.openSync(__filename);
function untilThePoolIsDone() {
  firstByte[0] = 0;
  poolRequests.read(self, firstByte, 0, 1, 0, new poolRequests.FSReqCallback());
  while (Atomics.load(firstByte, 0) === 0);
}

function stat(path, done) {
  fs.stat(path, (error) => done(error === null ? 'ok' : error.code));
  untilThePoolIsDone();
}

/** What a program can name, for one program. */
function libraryOf(run) {
  const kept = (list) => (item) => (list.push(item), item);
  return {
    log(label, ...values) {
      if (run.over) return;
      if (++run.lines > MOST_LINES) process.reallyExit(EXIT_TOO_LONG);
      print([label, ...values.map(repr)].join(':'));
    },
    busy(ms) {
      const end = performance.now() + ms + 0.3;
      while (performance.now() < end);
    },
    timer: kept(run.timers),
    immediate: kept(run.immediates),
    clear(handle) {
      if (handle instanceof Immediate) clearImmediate(handle);
      else clearTimeout(handle);
    },
    channel() {
      const channel = new MessageChannel();
      run.ports.push(channel.port1, channel.port2);
      return channel;
    },
    receive: (port) => receiveMessageOnPort(port)?.message,
    storage: () => kept(run.storages)(new AsyncLocalStorage()),
    calling: (f) => () => f(),
    stat: (done) => stat('/', done),
    statMissing: (done) => stat('/there/is/nothing', done),
    readFile: (done) => fs.readFile(__filename, () => done('ok')),
    iterable(next, end, raise) {
      const methods = { next, [Symbol.asyncIterator]: () => methods };
      if (end !== null) methods.return = end;
      if (raise !== null) methods.throw = raise;
      return methods;
    },
    EventEmitter, AsyncLocalStorage, AsyncResource, timers,
  };
}
const { constructor: Immediate } = (() => {
  const handle = setImmediate(() => {});
  clearImmediate(handle);
  return handle;
})();

// A defect of Node 20: after an exception the rest of the immediates is run again, and if the first of
// that rest has been cleared by then, processImmediate reads a field of a variable that it has not set
// yet. It does so again and again, and nothing else of the program runs. There is no order to compare
// from here on.
function watchForTheDefect() {
  process.on('uncaughtExceptionMonitor', (error) => {
    if (
      error instanceof TypeError &&
      error.message === "Cannot read properties of undefined (reading '_idleNext')" &&
      /^\s*at process\.processImmediate \(node:internal\/timers:/.test(error.stack.split('\n')[1])
    ) {
      process.reallyExit(EXIT_DEFECT);
    }
  });
}

const newRun = () => ({ over: false, lines: 0, timers: [], immediates: [], ports: [], storages: [] });
const [file, index] = process.argv.slice(2);
const programs = JSON.parse(fs.readFileSync(file, 'utf8'));
const compiled = (source) =>
  new Function('library', `'use strict'; const {${Object.keys(libraryOf(newRun()))}} = library;\n${source}`);

if (index !== undefined) {
  const main = compiled(programs[index]);
  const library = libraryOf(newRun());
  watchForTheDefect();
  main(library);
} else {
  runAll();
}

function runAll() {
  const { TCP, constants } = process.binding('tcp_wrap');
  let next = 0;
  let run = null;

  const inACloseCallback = (call) => new TCP(constants.SOCKET).close(call);

  function begin() {
    const number = next++;
    const main = compiled(programs[number]);
    const library = libraryOf((run = newRun()));
    print(`#begin ${number}`);
    watchForTheDefect();
    inACloseCallback(() => {
      try {
        main(library);
      } catch {
        // Only a real main script shows what Node does now.
        process.reallyExit(EXIT_ALONE);
      }
    });
  }

  function end() {
    print(`#end ${process.exitCode ?? 0}`);
    process.exitCode = undefined;
    run.over = true;
    for (const event of process.eventNames()) {
      if (/^(uncaught|unhandled|rejectionHandled)/.test(event)) process.removeAllListeners(event);
    }
    run.timers.forEach((timer) => clearTimeout(timer));
    run.immediates.forEach((handle) => clearImmediate(handle));
    for (const port of run.ports) {
      port.removeAllListeners('message');
      port.removeAllListeners('close');
      port.close();
    }
    run.storages.forEach((storage) => storage.disable());
    run = null;
    // The ports are gone, and their ends with them, before the next program begins.
    inACloseCallback(() => {});
  }

  process.on('beforeExit', () => {
    if (run !== null) end();
    else if (next < programs.length) begin();
  });
}

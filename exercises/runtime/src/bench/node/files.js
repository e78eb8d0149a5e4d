'use strict';
// fs.readFile of files of 1 KiB that the system has in memory.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { measure } = require('./measure');

const operations = 10_000;
const size = 1024;
const inFlight = 64;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-files'));
const files = Array.from({ length: 1000 }, (_, i) => path.join(folder, `f${i}`));
for (const file of files) fs.writeFileSync(file, Buffer.alloc(size));
process.on('exit', () => fs.rmSync(folder, { recursive: true }));

// read takes a file and a callback(error, content).
const window = (read) => (reads) =>
  new Promise((resolve, reject) => {
    let started = 0;
    let ended = 0;
    const done = (error, content) => {
      if (error || content.length !== size) reject(error ?? new Error('not the whole file'));
      else if (++ended === reads) resolve();
      else if (started < reads) start();
    };
    const start = () => read(files[started++ % files.length], done);
    for (let i = 0; i < inFlight; i++) start();
  });

const promised = (file, done) =>
  fs.promises.readFile(file).then((content) => done(null, content), done);

measure({
  'read-file': { operations, run: window(fs.readFile) },
  'read-file-promise': { operations, run: window(promised) },
});

'use strict';
// A server under load. Listens on a port that the system chooses, and prints it.
const http = require('node:http');
const net = require('node:net');

const text = 'Hello, world!';

const servers = {
  echo: () =>
    net.createServer({ noDelay: true }, (socket) => {
      socket.on('data', (data) => socket.write(data));
      socket.on('error', () => socket.destroy()); // the client is gone
    }),
  http: () =>
    http.createServer((request, response) => {
      response.setHeader('Content-Type', 'text/plain');
      response.setHeader('Content-Length', text.length);
      response.end(text);
    }),
};

const server = servers[process.argv[2]]();
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

// A mail server that takes everything and keeps nothing, in a process of its own, written for speed: what is measured is
// the sender. Mailboxes at dead.example are answered by silence. Says its port, then a count whenever asked.
import { type AddressInfo, createServer } from 'node:net';

let taken = 0;
const server = createServer((socket) => {
  let inData = false;
  let rest = '';
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.write('220 sink\r\n');
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (;;) {
      if (inData) {
        const end = rest.indexOf('\r\n.\r\n');
        if (end < 0) {
          rest = rest.slice(-4);
          return;
        }
        rest = rest.slice(end + 5);
        inData = false;
        taken += 1;
        socket.write('250 2.0.0 Ok: queued as SINK1\r\n');
        continue;
      }
      const end = rest.indexOf('\r\n');
      if (end < 0) return;
      const line = rest.slice(0, end).toUpperCase();
      rest = rest.slice(end + 2);
      if (line.startsWith('RCPT') && line.includes('DEAD.EXAMPLE')) continue;
      if (line === 'DATA') inData = true;
      socket.write(
        line === 'DATA' ? '354 go\r\n' : line.startsWith('EHLO') ? '250-sink\r\n250 8BITMIME\r\n' : '250 ok\r\n',
      );
    }
  });
});
process.on('message', () => process.send?.(taken));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));

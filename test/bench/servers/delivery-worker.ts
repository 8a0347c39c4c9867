// One more process that sends, for S5: begins when it is told to. Words: the socket of Redis, the port of the mail server.
import { connectRedis, waitForRedis } from '../../../src/storage/redis.ts';
import { sending } from '../sending.ts';

const [socket = '', port = ''] = process.argv.slice(2);
const redis = connectRedis(socket);
await waitForRedis(redis, 5000);
const delivery = await sending(redis, socket, Number(port));
process.on('message', (word) => {
  if (word === 'start') void delivery.start();
});
process.on('disconnect', () => process.exit(0));
process.send?.(Number(port));

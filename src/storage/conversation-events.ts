// Every process hears of every conversation whose log grew, whichever process wrote; and after the line was down, that
// anything may have been missed.
import { wakeChannel } from './keys.ts';
import { type Store, waitForRedis } from './redis.ts';

/** @param conversationId null: any log may have grown unheard. @param upTo the number of the last entry. */
export type Wake = (conversationId: string | null, upTo: number) => void;

/** @param client a patient connection of its own, connected. @returns how to stop; it closes the connection. */
export async function subscribeToWakes(client: Store, wake: Wake): Promise<() => Promise<void>> {
  client.on('message', (_channel: string, message: string) => {
    const space = message.lastIndexOf(' ');
    wake(message.slice(0, space), Number(message.slice(space + 1)));
  });
  await client.subscribe(wakeChannel);
  client.on('ready', () => {
    void client.subscribe(wakeChannel).then(
      () => wake(null, 0),
      () => undefined,
    );
  });
  return async () => client.disconnect();
}

/** Every wake-up of a conversation, in this process, whichever process wrote. */
export const subscribeWith = (connect: (patience: 'patient') => Store) => async (wake: Wake) => {
  const client = connect('patient');
  await waitForRedis(client, 10_000);
  return subscribeToWakes(client, wake);
};

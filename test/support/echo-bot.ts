// A bot that says back what it hears, to try doors and pages without the real one.
import type { TurnContext } from 'botbuilder';

/** Greets on the `start` event, and answers words, buttons and files. */
export async function echoBot(context: TurnContext): Promise<void> {
  const { type, name, text, value, attachments } = context.activity;
  if (type === 'event' && name === 'start') {
    const language = (value as { language?: string } | undefined)?.language ?? 'en';
    await context.sendActivity({ type: 'message', text: `hello in ${language}` });
  }
  if (type !== 'message') return;
  if (text === 'throw') throw new Error('the echo bot was told to');
  if (text === 'typing') await context.sendActivity({ type: 'typing' });
  const files = attachments?.map((one) => `${one.name} ${one.contentType}`).join(', ');
  await context.sendActivity({
    type: 'message',
    text: `you said: ${text ?? JSON.stringify(value)}${files ? ` [${files}]` : ''}`,
  });
}

// Agents Playground in Chromium: what a person types and presses in its Teams chat, and what they read there.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../support/service.ts';

export const pictures = join(import.meta.dirname, 'screenshots');

export interface Playground {
  readonly page: Page;
  /** Waits until these words stand in the chat. */
  reads(words: string): Promise<void>;
  types(words: string): Promise<void>;
  /** Presses the button with these words on the newest card that has one. */
  presses(words: string, how?: 'once' | 'twice'): Promise<void>;
  /** Presses the button with these words on the oldest card that has one. */
  pressesLate(words: string): Promise<void>;
  /** Ticks or chooses this in the newest list. */
  chooses(words: string): Promise<void>;
  picture(name: string): Promise<void>;
  /** Waits until these words stand in the chat this often. */
  readsTimes(words: string, times: number): Promise<void>;
  /** Hands the bot an activity of this chat, as JSON text in Playground's own editor. */
  custom(activity: object): Promise<void>;
  close(): Promise<void>;
}

const patience = 40_000;

/** @param program of Playground. @param service where the bot is. */
export async function openPlayground(browser: Browser, program: string, service: string): Promise<Playground> {
  mkdirSync(pictures, { recursive: true });
  const port = await freePort();
  const words = ['-e', `${service}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [program, ...words], { cwd: pictures, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => String(data).includes('Listening') && resolve());
    child.once('exit', () => reject(new Error('Playground did not start')));
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
  try {
    // It waits long for addresses outside, which are not to be reached from here.
    await page.goto(`http://127.0.0.1:${port}/`, { timeout: 120_000 });
    await page.getByTitle('Toggle Log Panel').click();
  } catch (failure) {
    child.kill();
    throw failure;
  }
  const chat = page.locator('body');
  const button = (text: string) => page.getByRole('button', { name: text, exact: true });

  return {
    page,
    async reads(text) {
      await chat.getByText(text, { exact: false }).last().waitFor({ timeout: patience });
    },
    async types(text) {
      const box = page.getByPlaceholder('Type a message...').or(page.locator('[contenteditable=true]')).last();
      await box.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    async presses(text, how = 'once') {
      const newest = button(text).last();
      await newest.waitFor({ timeout: patience });
      await (how === 'twice' ? newest.dblclick() : newest.click());
    },
    async pressesLate(text) {
      await button(text).first().click();
    },
    async chooses(text) {
      await page
        .locator('.ac-choiceSetInput-multiSelect label, .ac-choiceSetInput-expanded label')
        .filter({ hasText: text })
        .last()
        .click();
    },
    async picture(name) {
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    async readsTimes(text, times) {
      await chat
        .getByText(text, { exact: false })
        .nth(times - 1)
        .waitFor({ timeout: patience });
    },
    async custom(activity) {
      await page.getByText('Mock an Activity').click();
      await page.getByRole('menuitem', { name: 'Custom activity' }).click();
      const shown = page.locator('.monaco-editor .view-lines').last();
      await shown.getByText('"from"').waitFor({ timeout: patience });
      // What Playground offers names the chat; only that is taken over.
      const offered = ((await shown.textContent()) ?? '').replace(/\u00a0/g, ' ');
      const named = (key: string) => new RegExp(`"${key}": \\{\\s*"id": "([^"]+)"`).exec(offered)?.[1] ?? '';
      const serviceUrl = /"serviceUrl": "([^"]+)"/.exec(offered)?.[1];
      const whole = {
        type: 'message',
        channelId: 'msteams',
        serviceUrl,
        recipient: { id: named('recipient') },
        from: { id: named('from') },
        conversation: { id: named('conversation'), conversationType: 'personal' },
        ...activity,
      };
      await shown.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(JSON.stringify(whole));
      // The editor closes brackets by itself, behind the cursor.
      await page.keyboard.press('ControlOrMeta+Shift+End');
      await page.keyboard.press('Delete');
      await page.getByRole('button', { name: 'Send activity' }).click();
      await page.getByRole('button', { name: 'Send activity' }).waitFor({ state: 'detached', timeout: patience });
    },
    async close() {
      await page.close();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
    },
  };
}

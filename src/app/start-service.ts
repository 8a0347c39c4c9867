// Composition root: creates each component from the config in dependency order, then listens. What was started last is
// stopped first, and a start that fails half-way stops what it had started.
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createTellNews } from '../bot/notify-reporter.ts';
import { renderNews } from '../bot/render-notification.ts';
import { createDirectLine } from '../channels/web-chat/direct-line.ts';
import { createDelivery } from '../delivery/create-delivery.ts';
import type { Notification } from '../delivery/jobs/report-worker.ts';
import { createGazetteer } from '../routing/places.ts';
import type { Config } from '../shared/config.ts';
import type { Log } from '../shared/log.ts';
import { subscribeWith } from '../storage/conversation-events.ts';
import { readGazetteerTables } from '../storage/gazetteer-file.ts';
import { createClientAddress } from '../web/client-address.ts';
import { closeServer, createServer, listen } from '../web/http-server.ts';
import { createErrorPages } from '../web/pages/error-pages.ts';
import { createTurnMeter } from '../web/turn-meter.ts';
import { mailOptions } from './mail-options.ts';
import { mountHealth } from './mount-health.ts';
import { mountPages } from './mount-pages.ts';
import { openDirectory } from './open-directory.ts';
import { openStorage, type Undo } from './open-storage.ts';
import { startBot } from './start-bot.ts';
import { createFileKeeping, startEvidence } from './start-evidence.ts';
import { startTeams } from './start-teams.ts';

export interface Service {
  /** What to open in a browser: name and address. */
  readonly addresses: readonly (readonly [what: string, address: string])[];
  readonly port: number;
  /** Reads the directory of forces again. */
  reload(): Promise<void>;
  /** Finishes what is in hand, then stops every component. */
  stop(): Promise<void>;
}

export async function startService(config: Config, log: Log): Promise<Service> {
  const undo: Undo = [];
  const stop = async () => {
    for (const one of undo.splice(0).reverse()) await one();
  };
  try {
    return await build(config, log, undo, stop);
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function build(config: Config, log: Log, undo: Undo, stop: () => Promise<void>): Promise<Service> {
  const now = () => new Date();
  const chance = () => randomInt(2 ** 32) / 2 ** 32;

  const {
    redis,
    connect,
    box,
    linkKey,
    conversations: store,
    durability,
    rewriter,
  } = await openStorage(config, log, undo);
  const evidence = await startEvidence(config, connect, box, linkKey);
  const directory = await openDirectory(config, log);
  const gazetteer = createGazetteer(await readGazetteerTables());

  // Production has a mail server: it never loads one of its own.
  const ownMail = config.SMTP_URL ? undefined : await import('../delivery/mail/local-inbox.ts');
  const inbox = await ownMail?.startLocalInbox(join(config.DATA_DIR, 'inbox'));
  undo.push(() => inbox?.stop());
  const mailFrom = config.MAIL_FROM ?? 'stand-safe@localhost.example';
  const errorPages = createErrorPages();
  const https = config.PUBLIC_URL?.startsWith('https:') ?? false;
  const server = createServer({ https, log, errorPage: errorPages.show });
  let port = config.PORT;
  const publicUrl = () => (config.PUBLIC_URL ?? `http://${config.HOST}:${port}`).replace(/\/$/, '');

  const tellReporter = async (reference: string, news: Notification) => {
    if (news.channel === 'webchat') await tellNews(reference, news);
    else if (news.address) await teams.push(news.address, renderNews(news.language, reference, news));
  };
  const delivery = createDelivery({
    redis,
    connect,
    box,
    durability,
    linkKey,
    mail: {
      url: config.SMTP_URL ?? inbox?.url ?? '',
      from: mailFrom,
      bouncesTo: mailFrom,
      allowInsecureLoopback: inbox !== undefined || config.MAIL_ALLOW_INSECURE_LOOPBACK,
    },
    publicUrl: config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`,
    directory: directory.current,
    evidence,
    tellReporter,
    ...mailOptions(config),
    now,
    random: chance,
    log,
  });
  undo.push(() => delivery.stop());
  const fileKeeping = createFileKeeping(evidence, delivery, now);

  const turns = createTurnMeter();
  const { bot, warning, forget } = startBot({
    onTurn: turns.record,
    redis,
    box,
    store,
    delivery,
    evidence,
    fileKeeping,
    find: (words) => gazetteer.find(words),
    async erase(conversationId) {
      await teams.erase(conversationId);
      rewriter.erased();
    },
    push: async (conversationId, address, said) => {
      if (address === null) await directLine.push(conversationId, said, `ending ${now().toISOString()}`);
      else await teams.push(address, said);
    },
    chatUrl: () => `${publicUrl()}/chat`,
    now,
    newId: randomUUID,
    random: chance,
    log,
  });
  undo.push(() => warning.stop());
  const addressOf = createClientAddress(config.TRUST_PROXY);
  const directLine = createDirectLine(
    {
      store,
      subscribe: subscribeWith(connect),
      linkKey,
      now: () => Date.now(),
      random: randomBytes,
      origins: config.WEBCHAT_ORIGINS,
      publicUrl,
      addressOf,
      files: evidence,
      greetAfter: 1500,
      log,
    },
    bot,
  );
  const tellNews = createTellNews({ store, push: directLine.push });
  const erase = async (conversationId: string) => {
    await Promise.all([store.erase(conversationId), evidence.erase(conversationId)]);
    rewriter.erased();
    directLine.drop(conversationId);
  };
  const teams = startTeams({
    config,
    redis,
    box,
    erase: async (conversationId) => {
      await Promise.all([store, evidence].map((one) => one.erase(conversationId)));
      rewriter.erased();
      await forget(conversationId);
    },
    publicUrl,
    evidence,
    bot,
    now: Date.now,
    random: chance,
    newId: randomUUID,
    log,
  });
  await directLine.mount(server);
  teams.door.mount(server);
  await mountPages(server, {
    pages: {
      errorPages,
      dataDir: config.DATA_DIR,
      random: randomBytes,
      publicUrl,
      origins: config.WEBCHAT_ORIGINS,
      addressOf,
      talk: directLine.page,
      whose: directLine.whose,
      erase,
      status: (reference, code) => delivery.status(reference, code),
      follow: delivery,
      files: fileKeeping,
      now: Date.now,
      log,
    },
    delivery,
    evidence,
    inbox,
  });
  const { health, metrics } = mountHealth(server, { redis, turns, delivery, teams, sockets: directLine.sockets });

  await delivery.start();
  warning.start();
  port = await listen(server, config.HOST, config.PORT);
  // Sockets do not end by themselves: the port closes, turns in hand finish, then every socket is closed.
  undo.push(async () => {
    const closed = closeServer(server);
    await directLine.close();
    await closed;
  });
  undo.push(() => health.leave());
  await metrics.listen(config.ADMIN_PORT);
  undo.push(() => metrics.close());
  log.info('started', { port });

  return {
    port,
    addresses: [
      ['Start page', `${publicUrl()}/`],
      ['Chat', `${publicUrl()}/chat`],
      ...(inbox ? ([['Local inbox', `${publicUrl()}/dev/inbox`]] as const) : []),
    ],
    async reload() {
      const faults = await directory.reload();
      for (const hint of faults) log.error('directory of forces kept as it was', { hint });
      if (faults.length === 0) log.info('directory of forces read again');
    },
    stop,
  };
}

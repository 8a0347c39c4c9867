// What the mail systems of the world send back, read as it is meant: our id wherever it stands, a delay never as a failure, somebody
// else’s mailbox never as ours, an automatic reply never as a bounce, and nothing without a proof that it is about our letter.
import { describe, expect, test } from '@jest/globals';
import { readReturned } from '../../src/delivery/mail/bounce.ts';

const id = 'ss-7k3m-9qxd.0123456789abcdef0123';
const ours = `<${id}@stand-safe.example>`;
const spoc = 'spoc@gwent.police.example';
const email = (head: readonly string[], ...body: readonly string[]) =>
  Buffer.from([...head, '', ...body, ''].join('\r\n'));
const system = (subject: string, more: readonly string[] = []) => [
  'Return-Path: <>',
  'From: Mail Delivery System <MAILER-DAEMON@mx.police.example>',
  'To: bounces@stand-safe.example',
  `Subject: ${subject}`,
  ...more,
];
const report = (status: readonly string[], returned: readonly string[] = []) =>
  email(
    system('Undelivered Mail', [
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    ]),
    '--B',
    'Content-Type: text/plain',
    '',
    'x',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx',
    '',
    ...status,
    '',
    '--B',
    'Content-Type: message/rfc822',
    '',
    ...returned,
    '',
    '--B--',
  );
const kindOf = async (raw: Buffer) => {
  const found = await readReturned(raw);
  return found.kind === 'bounce' ? found.bounce.action : found.kind;
};
const bounceIn = async (raw: Buffer) => {
  const found = await readReturned(raw);
  return found.kind === 'bounce' ? found.bounce : null;
};

describe('our id is found wherever it stands', () => {
  const failed = [`Final-Recipient: rfc822; ${spoc}`, 'Action: failed', 'Status: 5.1.1'];
  test.each([
    ['the envelope id', report([`Original-Envelope-Id: ${id}`, '', ...failed])],
    ['the Message-ID of the returned letter', report(failed, [`Message-ID: ${ours}`, 'Subject: Report'])],
    [
      'the original Message-ID that Exchange keeps',
      report(failed, [`X-Microsoft-Original-Message-ID: ${ours}`, 'Message-ID: <x@outlook>']),
    ],
    [
      'the words for administrators',
      email(
        system('Undeliverable: Report', ['Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable']),
        `${spoc} could not be reached: 550 5.1.10`,
        'Original message headers:',
        `Message-ID: <${id}@stand-safe.exa=`,
        'mple>',
      ),
    ],
    [
      'the return path of the letter itself',
      email(
        [
          ...system('Mail delivery failed').filter((one) => !one.startsWith('To:')),
          `To: bounces+${id}@stand-safe.example`,
        ],
        `550 5.1.1 <${spoc}> unknown`,
      ),
    ],
    [
      'a page of HTML',
      email(
        system('Undeliverable', ['Content-Type: text/html']),
        `<p>Your message to ${spoc} was rejected.</p><pre>Message-ID: &lt;${id}@stand-safe.example&gt;</pre>`,
      ),
    ],
  ])('in %s', async (_where, raw) => {
    expect(await bounceIn(raw)).toMatchObject({ action: 'failed', envelopeId: id });
  });

  test('a relay with a Message-ID of its own leaves the reference and the mailbox', async () => {
    const returned = ['Message-ID: <010b@eu-west-2.amazonses.com>', 'X-Stand-Safe-Reference: SS-7K3M-9QXD'];
    expect(await bounceIn(report(failed, returned))).toMatchObject({
      envelopeId: null,
      reference: 'SS-7K3M-9QXD',
      recipients: [spoc],
    });
  });
});

describe('words of delay are stronger than words of failure', () => {
  test.each([
    [
      'Warning: message 1abc delayed 24 hours',
      'has not been delivered … if the message remains undelivered the server gives up',
    ],
    [
      'Warning: could not send message for past 4 hours',
      'WARNING MESSAGE ONLY. Will keep trying until message is 5 days old',
    ],
    [
      'Delivery Status Notification (Delay)',
      'Gmail will retry. You will be notified if the delivery fails permanently.',
    ],
    [
      'Verzögerung bei der Zustellung',
      'Die Nachricht konnte nicht sofort zugestellt werden. Der Zustellversuch wird wiederholt.',
    ],
    ['Retard de remise', 'Votre message n’a pas encore été remis et sera retenté.'],
    ['メール遅延通知', '配信が遅延しています。再送を行います。'],
    ['Entrega retrasada', 'Aún no se pudo entregar su mensaje.'],
  ])('%s', async (subject, words) => {
    expect(
      await kindOf(email(system(subject, ['Content-Type: text/plain; charset=utf-8']), words, `Message-ID: ${ours}`)),
    ).toBe('delayed');
  });

  test.each([
    ['Mail delivery failed: returning message to sender', 'permanent error 550 5.1.1'],
    ['Undelivered Mail Returned to Sender', 'user unknown'],
    ['Unzustellbar: Bericht', 'Die Nachricht wurde nicht zugestellt.'],
    ['Non remis : rapport', 'Votre message n’a pas pu être remis.'],
    ['配信エラー', 'メールを配信できませんでした。宛先不明'],
    ['Delivery Status Notification (Failure)', 'An error occurred'],
  ])('and without them it has failed: %s', async (subject, words) => {
    expect(
      await kindOf(email(system(subject, ['Content-Type: text/plain; charset=utf-8']), words, `Message-ID: ${ours}`)),
    ).toBe('failed');
  });
});

test('every block is read: what was delayed first and failed then has failed', async () => {
  const block = (action: string, status: string) => [
    `Final-Recipient: rfc822; ${spoc}`,
    `Action: ${action}`,
    `Status: ${status}`,
    '',
  ];
  const raw = report([`Original-Envelope-Id: ${id}`, '', ...block('delayed', '4.4.1'), ...block('failed', '5.4.7')]);
  expect(await bounceIn(raw)).toMatchObject({ action: 'failed', answer: { enhanced: '5.4.7' } });
});

test('a report without its MIME head is still one', async () => {
  const raw = email(
    system('Delayed Mail'),
    `Final-Recipient: rfc822; ${spoc}`,
    'Action: delayed',
    'Status: 4.4.1',
    '',
    `Message-ID: ${ours}`,
  );
  expect(await kindOf(raw)).toBe('delayed');
});

test('a member of a group is named, so that nobody takes it for our mailbox', async () => {
  const raw = report([
    `Original-Envelope-Id: ${id}`,
    '',
    'Final-Recipient: rfc822; leaver.4711@police.example',
    'Action: failed',
    'Status: 5.1.1',
  ]);
  expect((await bounceIn(raw))?.recipients).toEqual(['leaver.4711@police.example']);
});

test.each([
  [
    'of an absent officer',
    [
      'Return-Path: <>',
      'From: pc@police.example',
      'Subject: Automatic reply: Report',
      'Auto-Submitted: auto-replied',
      `In-Reply-To: ${ours}`,
    ],
    'I am out of the office.',
  ],
  [
    'of a postmaster',
    [
      'Return-Path: <>',
      'From: postmaster@police.example',
      'Subject: Automatic reply: Report',
      'Auto-Submitted: auto-replied',
      `In-Reply-To: ${ours}`,
    ],
    `This mailbox is permanently staffed. Ref ${id}`,
  ],
  [
    'in Welsh',
    ['From: swyddog@police.example', 'Subject: Ateb awtomatig: adroddiad', `In-Reply-To: ${ours}`],
    'Rwyf allan o’r swyddfa.',
  ],
])('an automatic reply %s is no bounce', async (_of, head, words) =>
  expect(await kindOf(email(head, words))).toBe('auto-reply'),
);

test('a person’s answer is a reply; strangers, and daemons that name no letter of ours, change nothing', async () => {
  expect(
    await kindOf(
      email(['From: PC 42 <pc42@police.example>', 'Subject: Re: Report', `In-Reply-To: ${ours}`], 'Got it.'),
    ),
  ).toBe('reply');
  expect(
    await kindOf(
      email(
        ['From: someone@elsewhere.example', 'Return-Path: <someone@elsewhere.example>', 'Subject: failure notice'],
        `550 5.1.1 ${ours}`,
      ),
    ),
  ).toBe('other');
  expect(await kindOf(email(system('failure notice'), '550 5.1.1 user unknown'))).toBe('other');
});

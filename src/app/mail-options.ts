// What the settings say about alarms and about mail that comes back.
import type { DeliveryDeps } from '../delivery/create-delivery.ts';
import type { Config } from '../shared/config.ts';

type Set = Pick<Config, 'ALARM_TO' | 'BOUNCE_URL' | 'MAIL_RETURN_PATH'>;

export const mailOptions = (config: Set): Pick<DeliveryDeps, 'alarmTo' | 'bounceUrl' | 'plainReturnPath'> => ({
  ...(config.ALARM_TO ? { alarmTo: config.ALARM_TO } : {}),
  ...(config.BOUNCE_URL ? { bounceUrl: config.BOUNCE_URL } : {}),
  plainReturnPath: config.MAIL_RETURN_PATH === 'plain',
});

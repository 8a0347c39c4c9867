// The register of the topics of advice, in the order of a menu: what to do before, then where trouble meets people,
// then what comes after it.
import type { AdviceTopic, TopicId } from './topic.ts';
import { topicsHomeAndPeople } from './topics-home-and-people.ts';
import { topicsOnline } from './topics-online.ts';
import { topicsOutAndAbout } from './topics-out-and-about.ts';

const inMenuOrder: Readonly<Record<TopicId, number>> = {
  'before-you-start': 1,
  canvassing: 2,
  meetings: 3,
  'public-events': 4,
  'home-and-family': 5,
  travel: 6,
  'post-and-packages': 7,
  'phone-calls': 8,
  'online-abuse': 9,
  'account-security': 10,
  'private-details': 11,
  fakes: 12,
  stalking: 13,
  'keep-evidence': 14,
  'look-after-yourself': 15,
  'your-team': 16,
  'polling-day': 17,
};

/** Every topic, in menu order. */
export const topics: readonly AdviceTopic[] = [...topicsOutAndAbout, ...topicsHomeAndPeople, ...topicsOnline].sort(
  (one, other) => inMenuOrder[one.id] - inMenuOrder[other.id],
);

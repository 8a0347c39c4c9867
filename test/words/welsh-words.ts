// Words in Welsh sentences that the Welsh dictionary does not hold, each group with its reason. A word that is neither
// in the dictionary nor here is taken for a misspelling.

interface Group {
  readonly reason: string;
  readonly words: string;
}

const groups: readonly Group[] = [
  {
    reason: 'Names of services and operations; no Welsh name is official (see the register of facts).',
    words:
      'Bridger Childline Crimestoppers Cyber Helpline Domestic Abuse Foundation Fraud Harmful Content Hate Centre ' +
      'Support National Stalking Operation Paladin Police Scotland Porn Revenge Rape Crisis Relay UK Report StopNCII ' +
      'Secured by Design Take True Vision Watch emergencySMS BSL PSNI FEOA',
  },
  {
    reason: 'Names of sites, apps and standards.',
    words:
      'Facebook Instagram JavaScript LinkedIn Nextdoor Reddit Teams TikTok Twitter WhatsApp YouTube WCAG AA axe SHA Message-ID PDF ZIP MB HTML JSON OFFICIAL-SENSITIVE stand-safe letter',
  },
  { reason: 'Places as they are called, and a postcode.', words: 'Alderney Ashford Guernsey Jersey Kent Sark CF QXD' },
  {
    reason: 'Keys of a keyboard and commands of an operator, as they are printed.',
    words: 'Alt Control Enter Escape Option Shift RETRY SS Ed cli npm run open report reports',
  },
  {
    reason: 'English on purpose: the way back to English, and the line for an officer who reads only English.',
    words: 'English Start Would you use Type Please answer This made Welsh',
  },
  {
    reason: 'Right, and missing from the dictionary: forms of common verbs, and mutated forms it does not derive.',
    words:
      'arhoswch asiantiaid blociwch cyrhaeddodd gallen ga ellir bostiadau fostiadau cwcis ail-lwytho ail-lwythwch gyn-bartner seiberddiogelwch fflachlamp',
  },
  {
    reason: 'Newer words from the glossary, in use by the police, the Welsh Government or Report Harmful Content.',
    words: 'sgrinlun sgrinluniau sbeicio sgwrsfot stelciwr traciwr',
  },
];

export const welshWordsAllowed: ReadonlySet<string> = new Set(
  groups.flatMap((group) => group.words.split(' ')).map((word) => word.toLowerCase()),
);

// Advice for home, post and telephone, and for the people: oneself, the family and the team.
import { type AdviceTopic, topic } from './topic.ts';

export const topicsHomeAndPeople: readonly AdviceTopic[] = [
  topic('home-and-family', {
    lines: { now: 'V O33', address: 'V A22', register: 'V A69', secure: 'V A21', word: 'V A97' },
    contacts: ['police', 'live-fear-free', 'domestic-abuse'],
    words: {
      en: 'house door doorbell children kids school partner husband wife neighbours garden protest outside my home address brick window man came to my house shouting outside my home at my door',
      cy: 'tŷ drws cloch plant ysgol partner gŵr gwraig cymdogion gardd protest y tu allan i’m cartref cyfeiriad ffenestr dod i’r tŷ gweiddi tu allan i’r tŷ wrth y drws dyn wrth y drws yn gweiddi',
    },
    suggestedBy: {
      how: ['home'],
      risks: ['home', 'family'],
      threat: ['family'],
      othersAtRisk: ['children', 'family'],
      effect: ['family'],
    },
  }),
  topic('post-and-packages', {
    lines: { leave: 'V A24', signs: 'V A24', source: 'V A24', down: 'V A25', powder: 'V A26', wash: 'V A26' },
    contacts: ['police', 'terrorism'],
    words: {
      en: 'post mail letter envelope parcel package powder white powder bomb suspicious delivery excrement object',
      cy: 'post llythyr amlen parsel pecyn powdr gwyn bom amheus dosbarthu baw gwrthrych',
    },
    suggestedBy: { kinds: ['package'], how: ['post'] },
  }),
  topic('phone-calls', {
    lines: {
      answer: 'V A27',
      questions: 'V A27',
      note: 'V A27',
      provider: 'V A64',
      bomb: 'V A63',
      written: 'V A63',
    },
    contacts: ['police'],
    words: {
      en: 'telephone mobile ringing calls texts sms voicemail silent calls nuisance hidden withheld number bomb threat',
      cy: 'ffôn symudol canu galwad galwadau tecst neges llais galwadau distaw niwsans rhif cudd bygythiad bom',
    },
    suggestedBy: { how: ['phone'], evidence: ['voicemail'] },
  }),
  topic('keep-evidence', {
    lines: {
      write: 'V A27',
      soon: 'V A45',
      originals: 'V A27',
      screenshot: 'V A29',
      private: 'own',
      scene: 'V A56',
      number: 'V A27',
    },
    contacts: ['police', 'crimestoppers'],
    words: {
      en: 'proof record diary notes log screenshots photos cctv recording witness save save messages what to keep',
      cy: 'prawf cofnod dyddiadur nodiadau sgrinluniau lluniau camera recordiad tyst arbed beth i’w gadw',
    },
    suggestedBy: { kinds: ['threat', 'damage', 'hate', 'abuse'], before: ['several', 'worse'] },
  }),
  topic('look-after-yourself', {
    lines: { effect: 'V A45', fault: 'V2 A46', alone: 'V A46', share: 'V A96', listen: 'V A74' },
    contacts: [
      'samaritans',
      'mental-health-wales',
      'victim-support',
      'rape-crisis',
      'live-fear-free',
      'sexual-assault-centre',
    ],
    words: {
      en: 'stress stressed anxious anxiety afraid scared frightened cannot sleep upset depressed tired crying mental health wellbeing counselling support helpline give up stand down quit talk to someone at night who can I talk to my fault blame',
      cy: 'straen pryder pryderus ofn ofnus methu cysgu gofidus isel iselder blino crio iechyd meddwl lles cwnsela cymorth llinell gymorth rhoi’r gorau siarad â rhywun yn y nos gyda phwy alla i siarad fy mai i bai',
    },
    suggestedBy: { effect: ['sleep', 'work', 'standing'], worry: ['fear-for-life'], kinds: ['sexual'] },
  }),
  topic('your-team', {
    lines: { anyone: 'V A47', groups: 'V A9', guidance: 'V A5', talk: 'V A10', young: 'V A79' },
    contacts: ['police', 'childline', 'nspcc'],
    words: {
      en: 'volunteer volunteers helpers activists staff agent agents colleague young people teenager under 18 child keep my team safe team members volunteer',
      cy: 'gwirfoddolwr gwirfoddolwyr cynorthwywyr staff asiant asiantiaid cydweithiwr pobl ifanc plentyn dan 18 fy nhîm cadw tîm yn ddiogel aelodau’r tîm gwirfoddolwr',
    },
    suggestedBy: { threat: ['team'], othersAtRisk: ['volunteers', 'staff'], role: ['agent', 'staff'] },
  }),
];

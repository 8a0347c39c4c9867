// Advice for what happens on a screen, and for stalking, which so often passes through one.
import { type AdviceTopic, topic } from './topic.ts';

export const topicsOnline: readonly AdviceTopic[] = [
  topic('online-abuse', {
    lines: {
      screenshot: 'V A29',
      police: 'V A29',
      calm: 'V A31',
      rules: 'V A31',
      trusted: 'V A96',
      settings: 'V A27',
      save: 'V A30',
    },
    contacts: ['police', 'harmful-content', 'cyber-helpline', 'hate-police', 'wales-hate', 'true-vision'],
    words: {
      en: 'internet social media facebook twitter x instagram tiktok whatsapp comments troll trolls trolling hate posts messages dm block mute hateful racist sexist tag tags tagging tagged',
      cy: 'rhyngrwyd cyfryngau cymdeithasol facebook twitter instagram tiktok whatsapp sylwadau trol troliaid casineb negeseuon rhwystro blocio tawelu hiliol rhywiaethol tagio tag tagiau',
    },
    suggestedBy: { kinds: ['online', 'hate'], how: ['online'] },
  }),
  topic('account-security', {
    lines: {
      password: 'V2 A34',
      code: 'V2 A34',
      update: 'V2 A35',
      separate: 'V2 A39',
      suspicious: 'V2 A28',
      ncsc: 'V A5',
      hacked: 'V2 A98',
    },
    contacts: ['fraud', 'cyber-helpline'],
    words: {
      en: 'hacked hacker hacking password passwords log in login two-step verification 2fa phishing scam virus spyware computer laptop phone email account taken over',
      cy: 'hacio haciwr cyfrinair cyfrineiriau mewngofnodi dilysu gwe-rwydo sgam feirws cyfrifiadur gliniadur ffôn e-bost cyfrif',
    },
    suggestedBy: { platform: ['email'] },
  }),
  topic('private-details', {
    lines: {
      save: 'V A30',
      police: 'V2 A40',
      platform: 'V A29',
      results: 'V A68',
      ico: 'V A68',
      register: 'V A69',
    },
    contacts: ['police', 'cyber-helpline', 'harmful-content'],
    words: {
      en: 'doxx doxxed doxing doxxing leaked published my address phone number shared private information where I live google search results home address on facebook put posted online personal details',
      cy: 'docsio cyhoeddi fy nghyfeiriad rhif ffôn rhannu gwybodaeth breifat ble rydw i’n byw canlyniadau chwilio fy nghyfeiriad ar facebook rhoi ar-lein manylion personol',
    },
    suggestedBy: { kinds: ['private'], risks: ['home'] },
  }),
  topic('fakes', {
    lines: { less: 'V2 A39', save: 'V A30', police: 'V O53', phrase: 'V A97', 'hang-up': 'V A97' },
    contacts: ['police', 'private-images', 'stopncii', 'harmful-content'],
    words: {
      en: 'deepfake deep fake artificial intelligence AI impersonation pretending to be me false account lies nude naked images intimate revenge porn blackmail sextortion cloned voice withdrawn untrue lie pulled out dropped out stood down of the election',
      cy: 'ffugiad dwfn deallusrwydd artiffisial dynwared esgus bod yn fi cyfrif ffug celwydd celwyddau noeth delweddau preifat pornograffi dial blacmel clonio llais tynnu’n ôl anwir celwydd tynnu allan o’r etholiad',
    },
    suggestedBy: { kinds: ['fake', 'sexual'] },
  }),
  topic('stalking', {
    lines: {
      what: 'V A42',
      reply: 'V2 A43',
      early: 'V A42',
      diary: 'V A27',
      others: 'V A27',
      order: 'V A72',
      devices: 'V A27',
    },
    contacts: ['police', 'stalking-helpline', 'paladin', 'live-fear-free'],
    words: {
      en: 'stalker stalked follows me following watching obsessed keeps contacting again and again will not stop turns up everywhere ex partner waiting outside tracker leave me alone ex boyfriend girlfriend husband wife turning up tracker on my phone',
      cy: 'stelciwr stelcian dilyn gwylio obsesiwn dal i gysylltu dro ar ôl tro ddim yn stopio troi i fyny cyn-bartner aros y tu allan traciwr gadael llonydd cyn-bartner ymddangos ym mhobman traciwr ar fy ffôn traciwr ffôn',
    },
    suggestedBy: { kinds: ['following', 'repeated'], before: ['worse'], relationship: ['partner'] },
  }),
];

// Advice for being out among people: doors, meetings, events, the road and polling day.
import { type AdviceTopic, topic } from './topic.ts';

export const topicsOutAndAbout: readonly AdviceTopic[] = [
  topic('before-you-start', {
    lines: {
      contact: 'V A2',
      crime: 'V A7',
      briefing: 'V A1',
      guidance: 'V A5',
      search: 'V A6',
      council: 'V A7',
      'senedd-costs': ['V A8', 'wales'],
      costs: ['V2 A53', 'england'],
    },
    roles: ['candidate', 'agent', 'campaigner', 'elected', 'staff'],
    contacts: ['police'],
    words: {
      en: 'new candidate first time prepare getting ready briefing training guidance spending costs contact officer FEOA SPOC Operation Ford Bridger',
      cy: 'ymgeisydd newydd tro cyntaf paratoi hyfforddiant canllaw gwariant costau cyswllt swyddog FEOA SPOC',
    },
    suggestedBy: {},
  }),
  topic('canvassing', {
    lines: {
      pairs: 'V A10',
      route: 'V A9',
      light: 'V A11',
      phone: 'V A10',
      skip: 'V2 A55',
      leave: 'V A10',
      dark: 'V2 A14',
      note: 'V2 A54',
    },
    roles: ['candidate', 'agent', 'campaigner', 'elected', 'staff', 'family'],
    contacts: ['police'],
    words: {
      en: 'door knocking leaflets leafleting delivering street stall dog doorbell campaigning alone shouted insulted spat voter’s house go inside house doorstep leaflet round personal alarm wear dog aggressive',
      cy: 'curo drysau drws taflenni dosbarthu stryd stondin ci ymgyrchu unig gweiddi poeri carreg y drws tŷ pleidleisiwr mynd i mewn larwm personol ci rownd taflenni larwm personol larymau rhywun yn gas ar garreg y drws',
    },
    suggestedBy: { how: ['in-person'], kinds: ['assault'], effect: ['campaigning'] },
  }),
  topic('meetings', {
    lines: {
      tell: 'V A15',
      public: 'V A93',
      log: 'V A95',
      room: 'V A93',
      word: 'V A93',
      greet: 'V A93',
      vary: 'V A15',
      scene: 'V A56',
    },
    roles: ['candidate', 'agent', 'campaigner', 'elected', 'staff', 'election-staff', 'journalist'],
    contacts: ['police'],
    words: {
      en: 'surgery surgeries office lone working appointment visitor constituent home visit room alarm',
      cy: 'cymhorthfa cymorthfeydd swyddfa gweithio unigol apwyntiad ymwelydd etholwr ymweliad cartref ystafell larwm',
    },
    suggestedBy: { kinds: ['assault'], othersAtRisk: ['staff'] },
  }),
  topic('public-events', {
    lines: {
      organiser: 'V A57',
      police: 'V A2',
      later: 'V A96',
      leave: 'V A10',
      violence: 'V A56',
      disrupt: 'V O53',
    },
    contacts: ['police'],
    words: {
      en: 'hustings debate rally speech meeting crowd protest heckling shouted down milkshake egg thrown stage venue speaking where I will be speak post milkshake egg thrown',
      cy: 'hustyngau hysting dadl rali araith cyfarfod torf protest heclo taflu wy llwyfan lleoliad siarad ble bydda i’n siarad postio ysgytlaeth wyau taflu',
    },
    suggestedBy: { kinds: ['event'], how: ['event'], effect: ['event'], othersAtRisk: ['venue'] },
  }),
  topic('travel', {
    lines: { vary: 'V A15', keys: 'V A59', park: 'V2 A60', car: 'V A59', foot: 'V A62', damage: 'V A56' },
    contacts: ['police', 'trains'],
    words: {
      en: 'vehicle driving followed followed me home tyres slashed scratched parking train bus station walking tracker number plate park parking where to park car park',
      cy: 'cerbyd gyrru dilyn fy nilyn adref teiars parcio trên bws gorsaf cerdded traciwr rhif car parcio maes parcio ble i barcio',
    },
    suggestedBy: { how: ['vehicle'], kinds: ['following'] },
  }),
  topic('polling-day', {
    lines: { presiding: 'V A80', code: 'V A48', before: 'V A2', later: 'V A96', after: 'V A2' },
    contacts: ['police'],
    words: {
      en: 'election day vote voting polling station tellers count results night voters intimidated queue presiding officer',
      cy: 'diwrnod etholiad pleidlais pleidleisio gorsaf bleidleisio rhifwyr cyfrif noson canlyniadau pleidleiswyr swyddog llywyddu',
    },
    suggestedBy: { kinds: ['voters'] },
  }),
];

// How people say an answer in English, and in the Welsh of books: by step and code. Welsh as it is spoken has a list of its
// own beside this one. After “=” only a whole message counts.

/** How somebody says that they are one: the word alone, or right after "I am". A candidate’s friend is none. */
const being = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [
    `=${name}`,
    ...['i am a', 'i am an', 'i am the', 'as a', 'as the'].map((lead) => `${lead} ${name}`),
  ]);

const notSure = ['not sure', 'do not know', 'no idea', 'unsure', 'ddim yn gwybod', 'ddim yn siwr', 'dim syniad'];

/** By step, then by code. */
export const englishSynonyms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  agree: {
    yes: ['sure', 'fine', 'go ahead', 'agree', 'agreed', 'of course', 'please do', 'you may', '=iawn', 'wrth gwrs'],
    no: ['do not send', 'do not agree', 'peidiwch', 'ddim yn cytuno'],
  },
  danger: {
    no: ['not now', 'not at the moment', 'no i am fine', 'no i am safe', 'i am safe', 'not in danger', 'nope not now']
      .concat(['no danger', 'not right now', 'ddim nawr', 'ddim ar hyn o bryd', 'nac oes dim perygl', 'dim perygl'])
      .concat(['rwy n ddiogel', 'ddim rwan']),
    yes: ['in danger', 'not safe', 'we are in danger', 'mae perygl', 'mewn perygl', 'ddim yn ddiogel', 'ddim yn saff'],
  },
  'for-whom': {
    me: ['myself', 'me', 'happened to me', 'own behalf', '=fi', 'fi fy hun', 'i fi', 'i mi', 'ddigwyddodd i mi'],
    'someone-else': ['someone else', 'somebody else', 'my candidate', 'a friend', 'my wife', 'my husband', 'my partner']
      .concat(['my daughter', 'my son', 'my boss', 'another person', 'rhywun arall', 'fy ngwraig', 'fy ngwr', 'ffrind'])
      .concat(['fy merch', 'fy mab', 'fy ymgeisydd']),
    witness: ['witness', 'i saw it', 'i heard it', 'saw it happen', 'tyst', 'gwelais i', 'clywais i', 'mi welais i'],
    anonymous: ['anonymous', 'anonymously', 'no name', 'without my name', 'rather not give my name', 'anhysbys'].concat(
      ['dienw', 'yn ddienw', 'heb enw', 'heb fy enw', 'ddim am roi enw', 'ddim eisiau rhoi fy enw'],
    ),
  },
  role: {
    candidate: [
      ...being('candidate', 'ppc'),
      '=standing',
      'i am standing',
      'i am running',
      '=ymgeisydd',
      'ymgeisydd ydw i',
    ].concat(['yn ymgeisydd', 'yn sefyll']),
    agent: [...being('agent', 'election agent'), '=asiant', 'asiant ydw i', 'yn asiant'],
    campaigner: [
      'canvasser',
      'leafleter',
      'activist',
      'helper',
      'supporter',
      'canfasiwr',
      'ymgyrchydd',
      'gwirfoddolwr',
    ].concat(['volunteer', 'cefnogwr']),
    elected: [
      'councillor',
      'cllr',
      'mp',
      'ms',
      'mayor',
      'pcc',
      'commissioner',
      'senedd member',
      'cynghorydd',
      'maer',
    ].concat(['aelod seneddol', 'aelod o r senedd', 'comisiynydd']),
    staff: [
      '=staff',
      'staffer',
      'mp s assistant',
      'assistant to',
      'work for the candidate',
      'work for a candidate',
      'caseworker',
      'office manager',
      'work for an mp',
      'work for a councillor',
      'gweithiwr',
    ],
    family: [
      'wife',
      'husband',
      'partner',
      'son',
      'daughter',
      'mother',
      'father',
      'gwraig',
      'gwr',
      'mab',
      'merch',
    ].concat(['mam', 'tad']),
    'election-staff': ['returning officer', 'poll clerk', 'presiding officer', 'counting staff', 'swyddog canlyniadau'],
    journalist: ['reporter', 'journalist', 'press', 'gohebydd', 'newyddiadurwr', 'newyddiadurwraig'],
    other: ['something else', 'none of these', 'none of them', 'other', 'neither', 'dim un', 'arall'],
  },
  understood: {
    yes: ['mostly', 'fine', 'right', 'correct', 'yn gywir', 'bron'],
    no: ['wrong date', 'not quite', 'wrong', 'not what i said', 'not right', 'anghywir', 'ddim yn iawn'],
  },
  election: {
    'uk-parliament': [
      'general election',
      'parliament',
      'westminster',
      'parliamentary',
      'house of commons',
      'san steffan',
    ].concat(['etholiad cyffredinol', 'senedd y du']),
    senedd: ['welsh parliament', 'senedd', 'welsh assembly', 'assembly', 'y senedd', 'senedd cymru'],
    council: [
      'local election',
      'local elections',
      'county council',
      'city council',
      'borough council',
      'borough',
    ].concat(['district council', 'council', 'cyngor sir', 'cyngor', 'etholiad lleol', 'etholiadau lleol']),
    mayor: ['mayoral', 'mayoral election', 'etholiad maer'],
    'police-commissioner': ['pcc', 'police commissioner', 'crime commissioner', 'comisiynydd yr heddlu'],
    parish: ['parish council', 'town council', 'community council', 'parish', 'cyngor cymuned', 'cyngor tref'].concat([
      'cyngor plwyf',
    ]),
    'not-election': ['no election', 'none', 'not about an election', 'nothing to do with an election', 'dim etholiad'],
    'not-sure': [...notSure, 'scottish parliament', 'holyrood', '=msp'],
  },
  when: {
    'not-sure': [...notSure, 'can not remember', 'do not remember', 'ddim yn cofio'],
    ongoing: ['still happening', 'still going on', 'ongoing', 'dal i ddigwydd', 'o hyd'],
  },
  worry: {
    calm: [
      'not worried',
      'not at all worried',
      '=not at all',
      'i am fine',
      'i am ok',
      '=not really',
      'calm',
      'ddim yn poeni',
    ].concat([
      'ddim yn bryderus',
      '=not very',
      'not that worried',
      'not really worried',
      '=ddim o gwbl',
      'not scared',
      'not bothered',
    ]),
    worried: [
      'worried',
      'a bit',
      'a bit worried',
      'bit worried',
      'quite worried',
      '=quite',
      'anxious',
      'scared',
      'nervous',
    ]
      .concat([
        'a little',
        'a little worried',
        'frightened',
        'afraid',
        'concerned',
        'poeni',
        'pryderus',
        'ofnus',
        'ofn',
      ])
      .concat(['tipyn bach', 'ychydig yn bryderus', 'eithaf pryderus', 'rhywfaint', 'gofidus', 'becso']),
    'very-worried': [
      'very worried',
      'very',
      'really worried',
      'so worried',
      'extremely worried',
      'extremely',
      'terrified',
    ]
      .concat([
        'really scared',
        'very scared',
        'so scared',
        'petrified',
        'panicking',
        'very frightened',
        'really afraid',
      ])
      .concat(['really frightened', 'very anxious', 'scared stiff', 'scared to death', 'very afraid', 'ofnus iawn'])
      .concat(['wedi dychryn', 'poeni n fawr', 'poeni n arw', 'poeni n ofnadwy', 'ofn ofnadwy', 'ofn mawr'])
      .concat(['llawn ofn', 'becso n ofnadwy', 'pryderus dros ben', 'pryderus ofnadwy']),
    'fear-for-life': [
      'he ll kill me',
      'she ll kill me',
      'they ll kill me',
      'fear for my life',
      'fear for his life',
      'fear for her life',
      'fear for their life',
      'for my life',
    ]
      .concat(['fear for our lives', 'fear for their lives', 'going to die', 'will kill me', 'will kill us'])
      .concat(['going to kill me', 'going to kill us', 'going to kill him', 'going to kill her', 'scared for my life'])
      .concat(['afraid for my life', 'might kill me', 'could kill me', 'ofni am fy mywyd', 'ofn am fy mywyd'])
      .concat(['am fy mywyd', 'am ein bywydau', 'am ei fywyd', 'am ei bywyd', 'mynd i fy lladd', 'fy lladd i']),
  },
  more: {
    no: [
      'done',
      'finish',
      'finished',
      'that s all',
      'thats all',
      'that s it',
      'thats it',
      'nothing else',
      'tired',
      'send',
      'send it',
      'send now',
      'just send it',
      'send it now',
      'check',
      'no more',
      'that is all',
      'anfon',
      'dim mwy',
    ].concat(['anfonwch', 'anfonwch e', 'dyna r cyfan', 'later']),
    yes: ['more', 'tell more', 'ask me', 'go on', 'dweud mwy', 'mwy'],
  },
};

// Welsh as it is spoken and typed in the north, the south-west and the Valleys, by step and code: no accents, short forms,
// mutations as people write them. What is kept is the code, and the check page shows it before anything goes. After “=” only
// a whole message counts.

/** Phrases, one after the other, with commas between them. */
const said = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

/** Every way of saying that something is wished for or meant, with its denial. */
const unwilling = said(
  'sai moyn, sa i moyn, smo fi moyn, so fi moyn, fi ddim moyn, fi ddim isie, dwi m isio, dwi m isho, dwi m eisiau',
  'dwi ddim isio, dwi ddim isho, dwi ddim eisiau, dwi ddim moyn, dydw i ddim eisiau, tydw i ddim isio',
);
const without = unwilling.flatMap((one) => ['rhoi', 'roi', 'deud', 'gweud', 'dweud'].map((verb) => `${one} ${verb}`));

export const welshSynonyms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  agree: {
    yes: said(
      'iawn gen i, iawn da fi, iawn gyda fi, ie iawn, ia iawn, iawn siwr, iawn te, dwi n cytuno, fi n cytuno, wi n cytuno',
      'dwi yn cytuno, yn cytuno, cytuno, cewch siwr, ie cewch, ia cewch, cei siwr, ia dos, ewch amdani, cariwch mlaen, dim problem',
    ),
    no: [
      ...unwilling.map((one) => `=${one}`),
      ...unwilling.flatMap((one) => [`${one} anfon`, `${one} gyrru`, `${one} hala`, `${one} danfon`]),
      ...said(
        'na peidiwch, =paid, dwi m yn cytuno, sai n cytuno, sa i n cytuno, smo fi n cytuno, fi ddim yn cytuno',
        'dwi ddim yn cytuno, dim anfon, ddim yn fodlon, dwi m yn fodlon, sai n fodlon, dim byd i r heddlu, dim heddlu',
      ),
    ],
  },
  danger: {
    no: said(
      'sdim perygl, sdim peryg, dim peryg, does na ddim perygl, does na ddim peryg, does na m peryg, ddim mewn perygl',
      'ddim mewn peryg, dwi m mewn perygl, dwi m mewn peryg, sai mewn perygl, sa i mewn perygl, smo fi mewn perygl',
      'dwi n saff, fi n saff, wi n saff, dwi n ddiogel, fi n ddiogel, wi n ddiogel',
      'dwi n iawn, fi n iawn, wi n iawn, dwi n ok, fi n ok, wi n ok, dwi n oce, popeth yn iawn, bob dim yn iawn',
      'ddim ar y funud, dim ar y funud, ddim ar y foment, dim ar y foment, dim ar hyn o bryd, dim nawr, dim rwan',
      'na mae o wedi mynd, na ma o wedi mynd, na mae e wedi mynd, na ma fe wedi mynd, na mae hi wedi mynd, na ma di mynd',
      'na mae o di mynd, na ma fe di mynd, na maen nhw wedi mynd, na ma nhw wedi mynd, na ma nhw di mynd',
    ),
    yes: said(
      'ma perygl, ma peryg, mae peryg, mewn peryg, ddim yn seff, sai n saff, sa i n saff, smo fi n saff, so fi n saff, dwi m yn saff, sai n ddiogel, smo fi n ddiogel, neb yn saff, neb yn ddiogel',
    ),
  },
  'for-whom': {
    me: said(
      'fi n hun, fi n hunan, fi hunan, fy hun, fy hunan, fi sy, fi gafodd, fi gath, fi gas, fi oedd, fi odd, i fi nath',
      'i fi ddigwyddodd, i fi digwyddodd, drosta i, drosof i, drosof fi, dros fi, ar ran fi, fi yw e, fi ydi o',
    ),
    'someone-else': said(
      'ffrind i fi, ffrind i mi, ffrind fi, fy ffrind, yn ffrind i, mêt i fi, cyfaill, cydweithiwr, rywun arall, fy nghydweithiwr',
      'gwr fi, y gwr, ngwr i, gwraig fi, y wraig, ngwraig i, partner fi, fy mhartner, mhartner i, cariad fi, fy nghariad',
      'merch fi, y ferch, merch i, mab fi, y mab, mab i, chwaer fi, fy chwaer, brawd fi, fy mrawd, mrawd i, mam fi, fy mam',
      'mam i, tad fi, dad fi, fy nhad, nhad i, fy nhaid, fy nain, mamgu, tadcu, bos fi, y bos, fy mos, ein hymgeisydd',
      'yr ymgeisydd, ymgeisydd fi, ein cynghorydd, rhywun dwi n nabod, rhywun fi n nabod, rhywun rwy n ei nabod, ar ei rhan hi',
      'ar ei ran o, ar ei ran e, ar ran ffrind fi, ar ran ffrind',
    ),
    witness: said(
      'weles i, welais i, welish i, gweles i, gwelish i, fi welodd, fi nath weld, nes i weld, glywes i, glywais i, glywish i',
      'clywes i, clywish i, nes i glywed, fi glywodd, yn dyst, fel tyst, dyst, on i yna, o n i yna, o n i yno, roeddwn i yno',
    ),
    anonymous: [
      ...without,
      ...said(
        'dim enw, sdim enw, heb roi enw, heb ddeud enw, heb weud enw, heb roi fy enw, cadw n ddienw, dwi m am roi enw',
      ),
      ...said(
        'ddim am roi fy enw, dwi ddim am roi, ofn rhoi enw, ofn rhoi fy enw, gwell gen i beidio, well gen i beidio',
      ),
    ],
  },
  role: {
    candidate: said(
      'sefyll, yn sefyll, fi sy n sefyll, ymgeisydda, ymgeisyddes, dwi n rhedeg, fi n rhedeg, yr ymgeisydd, ymgeisio',
    ),
    agent: said('yr asiant, asiant etholiadol, asiant fo, asiant hi'),
    campaigner: said(
      'canfasio, ganfasio, canfaso, canfasan, cnocio drysau, curo drysau, taflenni, taflennu, dosbarthu, ymgyrchu, helpu',
      'helpu r blaid, gwirfoddoli, gwirfoddolwraig, ymgyrchwraig, aelod o r blaid',
    ),
    elected: said(
      'gynghorydd, cynghorwr, gynghorwr, cynghorwraig, cownsler, cownslar, cownsilor, cynghorydd sir, cynghorydd tref',
      'cynghorydd cymuned, dwi n as, fi n as, aos, maeres, faeres, dwi n faer, fi n faer, dirprwy faer, wedi fy ethol',
    ),
    staff: said(
      'gweithio i as, gweithio i r as, gweithio i r blaid, gweithio i gynghorydd, gweithio i ymgeisydd, gweithio i r ymgeisydd',
      'gweithio i aelod, gweithio iddo, gweithio iddi, gweithio mewn swyddfa, ysgrifenyddes, ysgrifennydd, rheolwr swyddfa',
    ),
    family: said(
      'teulu, aelod o r teulu, y gwr, y wraig, fy ngwr, fy ngwraig, gwr yr ymgeisydd, gwraig yr ymgeisydd, gwraig ymgeisydd',
      'gwr ymgeisydd, gwr cynghorydd, gwraig cynghorydd, mam yr ymgeisydd, tad yr ymgeisydd, mam ymgeisydd, tad ymgeisydd',
      'mab yr ymgeisydd, merch yr ymgeisydd, chwaer, brawd, chwaer yr ymgeisydd, brawd yr ymgeisydd, partner yr ymgeisydd',
      'mam cynghorydd, mab cynghorydd, merch cynghorydd, cariad',
    ),
    'election-staff': said(
      'gweithio ar yr etholiad, gweithio yn yr orsaf bleidleisio, swyddog etholiadau, clerc pleidleisio',
    ),
    journalist: said('y wasg, newyddiadura'),
    other: said(
      'neb o r rhain, dim un o r rhain, run o r rhain, aelod o r cyhoedd, jyst person, pleidleisiwr, etholwr',
    ),
  },
  election: {
    'uk-parliament': said(
      'lecsiwn cyffredinol, lecshwn cyffredinol, seneddol, etholiad seneddol, senedd prydain, senedd llundain',
    ),
    senedd: said('bae caerdydd, y bae, y cynulliad, cynulliad, etholiad y senedd, lecsiwn y senedd'),
    council: said(
      'lecsiwn lleol, lecshwn lleol, lecsiwn cyngor, lecshwn cyngor, etholiad y cyngor, y cyngor sir, y cyngor, cyngor dinas',
      'cyngor bwrdeistref, gyngor, gyngor sir',
    ),
    mayor: said('maer, maerol, etholiad maerol, y maer'),
    'police-commissioner': said('y comisiynydd, comisiynydd heddlu, comisiynydd yr heddlu a throsedd'),
    parish: said(
      'cyngor tre, cyngor y dre, cyngor y dref, cyngor plwy, cyngor bro, cyngor y gymuned, gyngor cymuned, y plwy',
    ),
    'not-election': said(
      'sdim etholiad, sdim lecsiwn, dim lecsiwn, dim byd i neud efo etholiad, dim byd i neud gyda etholiad, dim byd i neud a etholiad',
      'dim byd i wneud ag etholiad, dim i wneud ag etholiad, dim i neud efo etholiad, dim i neud a etholiad, dim un etholiad',
    ),
  },
  when: {
    today: said('=rwan, =nawr, =gynna, =gynne, =gynnau, jyst rwan, jest rwan, jyst nawr, jest nawr'),
    'not-sure': said(
      'sai n cofio, sa i n cofio, smo fi n cofio, so fi n cofio, sai n gwbod, sa i n gwbod, smo fi n gwbod, so fi n gwbod',
      'sai n siwr, sa i n siwr, smo fi n siwr, fi ddim yn gwbod, dwi m yn gwbod, dwi ddim yn gwbod, dim clem, dim cliw',
    ),
    ongoing: said(
      'dal wrthi, dal i fynd, dal i neud, dal i wneud, dal yn digwydd, yn dal i ddigwydd, heb stopio, ddim wedi stopio',
    ),
  },
  worry: {
    calm: said(
      '=dim o gwbl, =ddim lot, dim lot, dim llawer, ddim llawer, dim llawar, ddim llawar, dim felly, ddim felly, ddim rili, dim rili',
      '=ddim really, dim gormod, ddim gormod, dwi m yn poeni, dwi ddim yn poeni, sai n poeni, sa i n poeni, smo fi n poeni',
      'ddim yn poeni, ddim yn becso, sai n becso, sa i n becso, smo fi n becso, so fi n becso, dim ofn, sdim ofn arna i',
      'dwi n iawn, fi n iawn, wi n iawn, dwi n ok, fi n ok, ddim yn bryderus iawn, dwi m yn bryderus, sai n bryderus',
    ),
    worried: said(
      '=bach, =chydig, =ychydig, dipyn bach, bach bach, braidd, eitha, eithaf, gweddol, bryderus, nerfus, yn nerfus, ofan, ofni, fecso',
      'boeni, ypset, anesmwyth, anghyfforddus, ar bigau r drain, poeni braidd, becso tam bach, tam bach, poeni chydig',
    ),
    'very-worried': said(
      'yn fawr, yn arw, ofnadwy, ofnadw, yn ofnadwy, yn dost, uffernol, lot fawr, =lot, pryderus iawn, bryderus iawn, poeni lot',
      'poeni n ofnadw, poeni n uffernol, becso n ofnadw, becso n dost, becso n fawr, becso lot, becso shwd gymaint, ofn uffernol',
      'ofn garw, ofn drwy, ofn trwy, ofan ofnadw, ofn ofnadw, lot o ofn, llond twll o ofn, ofn am fy mhlant, dychryn, di dychryn',
      'wedi cael ofn, di cael ofn, di ca l ofan, wedi cael braw, ofnus ofnadwy, bryderus ofnadwy, bryderus dros ben, crynu, yn crynu',
      'methu cysgu, ddim yn gallu cysgu, dwi m yn gallu cysgu, sai n gallu cysgu, ffaelu cysgu, crio, llefain, panig, panicio',
    ),
    'fear-for-life': said(
      'am y mywyd, am bywyd fi, am fywyd fi, am fywyd rhywun, am fywyd, am ein bywyde, am fywydau, am fywyd y plant, am fywyd fy',
      'am ladd fi, am ladd ni, am fy lladd, am ein lladd, am fy lladd i, mynd i lladd, mynd i ladd, mynd i n lladd, mynd i fy lladd',
      'lladd fi, ladd fi, lladd ni, ladd ni, n lladd i, n lladd ni, y lladd i, mod i am farw, fi n mynd i farw, mynd i farw',
    ),
  },
  more: {
    no: said(
      '=gyrru, =gyrra, gyrrwch, gyrrwch o, gyrra fo, gyrru o, hala, hala fe, hala fo, halwch, halwch e, danfon, danfonwch, danfonwch e',
      'anfona fo, anfona fe, anfonwch o, anfon e, anfon o, dyna ni, dyna fo, dyna fe, na fo, na fe, na ni, dyna r cwbl, dyna r cwbwl',
      'na r cwbl, na gyd, na i gyd, dyna i gyd, dyna ddigon, =digon, dim byd arall, dim byd mwy, dim rhagor, dim mwy, edrych drosto',
      'sbio drosto, edrych dros, nes ymlaen, nes mlaen, rywbryd eto, fory, dim rwan, sai moyn gweud mwy, smo fi moyn gweud mwy',
      'dwi m isio deud mwy, dwi ddim isio deud mwy, ddim eisiau dweud mwy, fi ddim moyn gweud mwy, dwi di blino, fi di blino',
    ),
    yes: said(
      'deud mwy, gweud mwy, weud mwy, ddeud mwy, ddweud mwy, mae mwy, ma mwy, mae rhagor, rhagor, gofynnwch, holwch',
    ),
  },
  understood: {
    yes: said(
      'n iawn, yn iawn, n gywir, yn gywir, cywir, hollol gywir, gywir, dyna fo, dyna ni, dyna fe, na fe, na fo, yn union, siwr',
    ),
    no: said(
      'ddim yn iawn, ddim n iawn, m yn iawn, dyw e ddim, dydi o ddim, dydy e ddim, n anghywir, yn anghywir, anghywir, ddim cweit, dim cweit, ddim yn hollol',
    ),
  },
  before: {
    first: said(
      'tro cynta, y tro cynta, tro cyntaf, y tro cyntaf, dyma r tro cynta, erioed o r blaen, dim o r blaen, byth o r blaen',
    ),
    once: said('unwaith, do unwaith, un waith'),
    several: said(
      'sawl gwaith, sawl tro, unwaith eto, lot o weithia, lot o weithie, lot o weithiau, mwy nag unwaith, dwywaith, teirgwaith, droeon, llawer gwaith',
    ),
    worse: said('gwaethygu, mynd yn waeth, mynd yn wath, n waeth, yn waeth, gwaeth bob tro'),
  },
  known: {
    yes: said(
      'gwn, gwyddwn, dwi n nabod o, dwi n ei nabod, fi n nabod e, fi n nabod fe, dwi n gwbod pwy, fi n gwbod pwy',
    ),
    maybe: said(
      'dwi n meddwl, fi n meddwl, wi n meddwl, fi n credu, wi n credu, dwi n credu, dwi n ama, falle, ella, efallai',
    ),
  },
  'still-up': {
    yes: said('dal yno, dal yna, dal na, dal lan, dal i fyny, dal ar lein'),
    no: said(
      'wedi mynd, di mynd, wedi i dynnu, wedi cael ei dynnu, tynnu lawr, dynnu lawr, wedi diflannu, wedi i ddileu',
    ),
  },
};

// One spelling for the words that people spell, or say, in several ways: north and south, in full and in a hurry. Without accents.

const list = `
prynhawn: pnawn pnaun prynawn
etholiad: lecsiwn lecsiyn
ffrind: ffrynd
gyda: efo hefo gida
nawr: rwan nawra
allan: mas
fyny: lan
ffwrdd: bant
adref: adra gartre gartra adre
hogyn: crwt bachgen rhocyn crwtyn cog
hogan: croten lodes geneth
gwraig: gwrag
rhywun: rywun rhiwun rwun riwyn rhywin
rhywbeth: rhwbeth rhwbath rwbath rwbeth rhywbath rhyweth
rhywle: rwle rhwle
rhyw: rw
popeth: popath
pethau: petha pethe
pobl: bobol pobol bobl
wythnos: wsnos wthnos wsos wythnose
wythnosau: wsnosa wthnose wythnose
neithiwr: nithiwr neithwr nithwr neithior
neges: negas
negeseuon: negesuon negesau negeseon
heddlu: heddli heddly plismyn cops
cyllell: cyllall cyllath cylleth cillell
powdr: powdwr powder pwdr
perygl: perig peryg perigl perygyl
ofn: ofan hofn
cefn: cefen
ffenestr: ffenast ffenest
llythyr: llythur llithyr llythir
ebost: e-bost ebyst iemel imel
facebook: ffesbwc ffacebook gweplyfr fb
siop: shop
chwaer: wher whaer
chwerw: wherw
chwilio: wilo whilo
llawer: lots llawar lawer
hefyd: efyd ed
achos: acos ocos
oherwydd: herwydd
mewn: miwn
gwaed: gwad
ysbyty: sbyty hosbital hospital
swyddfa: offis
cynghorydd: cynghorwr cownsilor
ymgeisydd: ymgeishydd
ymgyrch: campaen
car: modur
hiliol: rasist rasis
plentyn: plantyn
dynes: dynas menyw ddynas benyw
tafarn: pyb
gwddf: gwddw gwddwg gwddwgw
coesau: coese coesa
bygythiadau: bygythiada bygythiade
ymosodiad: mosodiad
celwydd: clwydde celwi
celwyddau: clwydda celwydde
diwethaf: diwetha dwytha dwetha ddwetha ddwytha ddwethaf dwaetha
heddiw: heddi hiddi
yfory: fory
hanner: hannar
amser: amsar
bore: bora
ble: lle
beth: be
ella: falle efallai hwyrach wrach falla
dechrau: dechra dechre
gorau: gora gore
gwaith: gweth
gwallgof: boncyrs
diawl: jawl
uffern: yffarn uffar yffach
ffycin: ffwcin ffycing blydi
ffycio: ffwcio
eto: ito
drysau: drysa dryse
lluniau: llunia llunie
`;

const table = new Map<string, string>();
for (const line of list.trim().split('\n')) {
  const [form = '', others = ''] = line.split(': ');
  for (const other of others.split(' ')) if (other && other !== form && !table.has(other)) table.set(other, form);
}

/** @param word in lower case without accents. @returns its usual spelling, or the word itself. */
export const usualSpelling = (word: string): string => table.get(word) ?? word;

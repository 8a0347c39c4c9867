// Words that Welsh runs together, written in full: "dwi'm" is "dw i ddim", "so nhw" is "dydy nhw ddim".

/** Spelled without apostrophe and accents. Speech of the south stands beside that of the north. */
const list = `
dwi: dw i
dwim: dw i ddim
dwin: dw i yn
rwy: dw i
rwyf: dw i
rwyn: dw i yn
rydw: dw
wi: dw i
wim: dw i ddim
win: dw i yn
wyf: dw i
fin: fi yn
dyn ni: dyn ni
sai: dw i ddim
sain: dw i ddim yn
saim: dw i ddim
sa i: dw i ddim
smo fi: dw i ddim
smoi: dw i ddim
smoin: dw i ddim yn
smo: dydy ddim
so fi: dw i ddim
so ti: dwyt ti ddim
so fe: dydy fe ddim
so hi: dydy hi ddim
so ni: dyn ni ddim
so chi: dych chi ddim
so nhw: dydy nhw ddim
so e: dydy fe ddim
so r: dydy y ddim
sdim: does dim
snam: does dim
sna m: does dim
sneb: does neb
sgen: does gan
sgin: does gan
sgini: does gan i
sgenai: does gan i
sgynno: does gan
dim yn: ddim yn
dio: dydy fe
diom: dydy fe ddim
dim ots: dim ots
dyw: dydy
dydi: dydy
ydi: ydy
yw: ydy
odi: ydy
ody: ydy
tin: ti yn
tisio: ti eisiau
dwisio: dw i eisiau
dwisho: dw i eisiau
dwni: dw i ddim gwybod
dwn i m: dw i ddim gwybod
dwn i: dw i ddim gwybod
dwnim: dw i ddim gwybod
wn i m: dw i ddim gwybod
mbo: ddim gwybod
mbod: ddim gwybod
odd: oedd
oe: oedd
roedd: oedd
rodd: oedd
doedd: oedd
dodd: oedd
o n i: oeddwn i
on i: oeddwn i
ron: oeddwn
own: oeddwn
oeddwn: oeddwn
nath: gwnaeth
naeth: gwnaeth
wnath: gwnaeth
nes i: gwnes i
ma na: mae yna
ma r: mae y
mar: mae y
ma n: mae yn
maen: mae yn
maer: mae y
mae: mae
mond: ond
neith: gwneith
wan: nawr
y ngwr: fy ngwr
da fi: gyda fi
da fe: gyda fe
da nhw: gyda nhw
da ni: dyn ni
dan ni: dyn ni
ty allan: tu allan
tu fas: tu allan
tu faes: tu allan
tu mas: tu allan
tu fewn: tu mewn
tu fiwn: tu mewn
o flan: o flaen
nol: yn ol
bytu: am
obiti: am
ambiti: am
ishe: eisiau
`;

const table = new Map<string, readonly string[]>();
for (const line of list.trim().split('\n')) {
  const [said = '', full = ''] = line.split(': ');
  if (said !== full) table.set(said, full.split(' '));
}

/** How many words of speech stand for one entry at most. */
export const longestContraction = 3;

const firstWords = new Set([...table.keys()].map((said) => said.split(' ')[0] ?? ''));

/** Whether an entry of more than one word may begin so. */
export const mayBegin = (word: string): boolean => firstWords.has(word);

/** @param words in lower case, without accents, by single spaces. @returns them in full, or null. */
export const inFull = (words: string): readonly string[] | null => table.get(words) ?? null;

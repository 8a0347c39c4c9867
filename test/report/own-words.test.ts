// The same, in the words that people use: what was denied, what was their own doing and what only sounds alike is not read.
import { describe, expect, test } from '@jest/globals';
import { plainWords } from '../../src/plain-words.ts';
import { readAccount } from '../../src/report/read-account.ts';
import { ordinary } from './ordinary-sentences.ts';

interface Expected {
  /** Codes with spaces between them. */
  readonly kinds: string;
  readonly means?: string;
  readonly before?: string;
}

const read = (words: string) => readAccount(words, plainWords(words));

test.each<readonly [string, Expected]>([
  ['They did not threaten me, they just laughed', { kinds: '' }],
  ['he said he wouldn’t kill anyone', { kinds: '' }],
  ['a man threw his coat on the floor', { kinds: '' }],
  ['I kicked a ball', { kinds: '' }],
  ['I posted a comment on Facebook', { kinds: '' }],
  ['we were canvassing for weeks', { kinds: '' }],
  ['somebody kept driving past my house', { kinds: 'repeated following', before: 'several' }],
  ['somebody put my home address in a WhatsApp group', { kinds: 'online private' }],
  ['they hung a noose outside my office', { kinds: 'threat', means: 'weapon' }],
  ['he said people like me should be shot', { kinds: 'threat' }],
  ['called me a P… and told me to go home', { kinds: 'abuse hate' }],
  ['posters were ripped down', { kinds: 'damage' }],
  ['he kept driving past my house real slow', { kinds: 'repeated following', before: 'several' }],
  ['He keeps texting me and turning up', { kinds: 'repeated following', before: 'several' }],
  ['he said he would sort me out', { kinds: 'threat' }],
  ['A letter with white powder came. We shut the door and called 999. The police took it.', { kinds: 'package' }],
  ['A voice said: watch your back.', { kinds: 'abuse' }],
  ['He wrote “I know where you live”', { kinds: 'threat', means: 'home' }],
  ['Twice this week a car waited outside our house', { kinds: 'repeated following', before: 'several' }],
  ['He didn’t stop threatening me', { kinds: 'threat' }],
  ['I was pushed and kicked by two men at the hustings', { kinds: 'assault event' }],
  ['We get threats every day', { kinds: 'threat repeated', before: 'several' }],
  ['I got a letter saying I will burn', { kinds: 'threat package' }],
  ['he just threw a brick through my window', { kinds: 'damage' }],
  ['someone just threatened to kill me', { kinds: 'threat' }],
  ['Nobody hit me but they spat at us', { kinds: 'abuse assault' }],
  ['He told my daughter he would hurt her daddy', { kinds: 'threat' }],
  ['My library is under threat of closure and he emailed me about it', { kinds: 'online' }],
  ['He said he has a knife and knows where I live', { kinds: 'threat', means: 'weapon home' }],
  [
    'I have been getting abusive emails for months from the same man',
    { kinds: 'abuse repeated online', before: 'several' },
  ],
  ['She follows me everywhere and films me', { kinds: 'following' }],
  ['They egged my car', { kinds: 'assault' }],
  ['They threw eggs at us in the street', { kinds: 'assault' }],
  ['somebody has set up a fake account in my name on X', { kinds: 'online fake' }],
  ['they keep calling the office at night and breathing', { kinds: 'repeated', before: 'several' }],
  ['he sent me a naked picture', { kinds: 'sexual' }],
  ['He called me yesterday', { kinds: '' }],
  ['He called me a traitor on the phone', { kinds: 'abuse' }],
  ['They shouted that I should go back to my own country', { kinds: 'abuse hate' }],
  ['This is getting worse', { kinds: '', before: 'worse' }],
  ['it is the first time', { kinds: '', before: 'first' }],
  ['It is not the first time', { kinds: '', before: 'several' }],
  ['he has done it before', { kinds: '', before: 'several' }],
  ['They stole my garden board', { kinds: 'damage' }],
  ['They set fire to our boards', { kinds: 'damage' }],
  ['My husband was punched outside the count', { kinds: 'assault event' }],
  ['He wrote on X that women like me need raping', { kinds: 'threat online' }],
  ['I wrote to the council and they replied', { kinds: '' }],
  ['I shouted for help', { kinds: '' }],
  ['She said she didn’t send the letter', { kinds: '' }],
  ['a stranger grabbed my arm', { kinds: 'assault' }],
  ['A man with a dog followed us along the road shouting', { kinds: 'abuse following' }],
  ['my wife saw it all', { kinds: '' }],
  ['he threatened my wife', { kinds: 'threat', means: 'family' }],
  ['Someone has photoshopped me into a nude photo', { kinds: 'fake sexual' }],
  ['people are forcing their neighbours to vote for him', { kinds: 'voters' }],
  ['Wnaethon nhw ddim fy mygwth i, dim ond chwerthin', { kinds: '' }],
  ['Fygythiodd e ddim neb', { kinds: '' }],
  ['dywedodd e na fyddai’n lladd neb', { kinds: '' }],
  ['Mae rhywun yn postio amdana i ar Facebook o hyd', { kinds: 'repeated online', before: 'several' }],
  ['Ddwywaith yr wythnos hon arhosodd car y tu allan i’n tŷ ni', { kinds: 'repeated following', before: 'several' }],
  ['Roedden nhw’n gweiddi arna i yn y stryd', { kinds: 'abuse' }],
  ['Waeddodd dyn arna i', { kinds: 'abuse' }],
  ['Rhoddodd rhywun fy nghyfeiriad mewn grŵp WhatsApp', { kinds: 'online private' }],
  ['Crogodd rhywun ddolen grogi y tu allan i’r swyddfa', { kinds: 'threat' }],
  ['Dywedodd e y dylai pobl fel fi gael eu saethu', { kinds: 'threat' }],
  ['Galwodd e fi’n enw hiliol a dweud wrtha i am fynd adre', { kinds: 'abuse hate' }],
  ['Cafodd fy mhosteri eu rhwygo i lawr', { kinds: 'damage' }],
  ['Mae rhywun yn gyrru heibio i’r tŷ yn araf eto', { kinds: 'following' }],
  ['Mae e’n tecstio o hyd ac yn troi lan wrth fy ngwaith', { kinds: 'repeated following', before: 'several' }],
  ['Daeth llythyr â phowdr gwyn. Ffonion ni 999. Mae’r heddlu wedi mynd â fe.', { kinds: 'package' }],
  ['Gwyliwch eich cefn, meddai’r llais', { kinds: 'abuse' }],
  ['Ysgrifennodd e “Dw i’n gwybod ble wyt ti’n byw”', { kinds: 'threat', means: 'home' }],
  ['Dywedodd e fod cyllell ganddo a’i fod e’n gwybod ble dw i’n byw', { kinds: 'threat', means: 'weapon home' }],
  ['Dw i’n cael e-byst cas ers misoedd', { kinds: 'abuse repeated online', before: 'several' }],
  ['Postiais i sylw ar Facebook', { kinds: '' }],
  ['Ciciais i bêl', { kinds: '' }],
  ['Taflon nhw wyau aton ni yn y stryd', { kinds: 'assault' }],
  ['Gwthiodd menyw fi yn y cyfarfod', { kinds: 'assault event' }],
  ['Maen nhw’n bygwth fy lladd', { kinds: 'threat' }],
  ['Bygythiodd e fy ngwraig', { kinds: 'threat', means: 'family' }],
  ['Mae e’n gwaethygu', { kinds: '', before: 'worse' }],
  ['Dyma’r tro cyntaf', { kinds: '', before: 'first' }],
  ['Nid dyma’r tro cyntaf', { kinds: '', before: 'several' }],
  ['Mae wedi digwydd o’r blaen', { kinds: '', before: 'several' }],
  ['Roedden ni’n canfasio ers wythnosau', { kinds: '' }],
  ['Mae rhywun wedi creu cyfrif ffug yn fy enw', { kinds: 'fake' }],
  ['Cawson ni ein dilyn adref gan gar', { kinds: 'following' }],
  ['Anfonodd e lun noeth', { kinds: 'sexual' }],
  ['Fe’m gwthiwyd ar y stryd', { kinds: 'assault' }],
  ['Maen nhw wedi dwyn fy arwydd o’r ardd', { kinds: 'damage' }],
  ['Mae’n ffonio’r swyddfa bob nos', { kinds: 'repeated', before: 'several' }],
  ['Torrwyd ffenestr fy swyddfa', { kinds: 'damage' }],
  ['Mae rhywun wedi paentio gair ar y garej', { kinds: 'damage' }],
  ['At the hustings a group threw eggs', { kinds: 'assault event' }],
  ['Yn yr hustyngau taflodd criw wyau', { kinds: 'assault event' }],
  ['We threw water on the flowers', { kinds: '' }],
  ['He said I will kill you', { kinds: 'threat' }],
  ['I want to kill myself', { kinds: '' }],
  ['Dw i eisiau lladd fy hun', { kinds: '' }],
  ['Dywedodd e wrtha i am ladd fy hun', { kinds: 'abuse' }],
  ['They told me to kill myself', { kinds: 'abuse' }],
  ['I was followed by a car', { kinds: 'following' }],
  ['A man on the train told me he would stab me', { kinds: 'threat' }],
  ['She was not happy and she threatened me', { kinds: 'threat' }],
  ['They never stop ringing', { kinds: 'repeated', before: 'several' }],
  ['My agent was hit by an egg', { kinds: 'assault' }],
  ['He never touched me, he only shouted', { kinds: 'abuse' }],
  ['I posted leaflets and a man shouted at me', { kinds: 'abuse' }],
  ['I just received a horrible email', { kinds: 'abuse online' }],
  ['They said they would come to my house and burn it down', { kinds: 'threat' }],
  ['He told me to watch my back and that he would slit my throat', { kinds: 'threat abuse' }],
  ['someone is spreading lies about me on Nextdoor', { kinds: 'online fake' }],
  ['My address was posted on Telegram', { kinds: 'online private' }],
  ['The other candidate was racist to me at the count', { kinds: 'hate event' }],
  ['They put dog mess through my letterbox', { kinds: 'package' }],
  ['I did not see who slashed the tyres', { kinds: 'damage' }],
  ['No one threatened us', { kinds: '' }],
  ['They took down my posters', { kinds: 'damage' }],
  ['we took down our posters after the election', { kinds: '' }],
  ['he was not threatening but he kept coming back', { kinds: 'repeated', before: 'several' }],
  ['Somebody left a dead rat on my doorstep', { kinds: 'package' }],
  ['He waited for me after the meeting', { kinds: 'following event' }],
  ['he called my mother a whore', { kinds: 'abuse' }],
  ['the caller said there is a bomb in the hall', { kinds: 'threat', means: 'weapon' }],
  ['they pretended to be me on TikTok', { kinds: 'online fake' }],
  ['Dw i wedi cael fy nilyn', { kinds: 'following' }],
  ['Ces i fy ngwthio yn yr hustyngau', { kinds: 'assault event' }],
  ['Mae hi’n rhannu celwyddau amdana i ar X', { kinds: 'online fake' }],
  ['Dywedodd e y byddai’n fy lladd i', { kinds: 'threat' }],
  ['Gadawodd rhywun lygoden fawr farw ar y stepen', { kinds: 'package' }],
  ['Tynnon ni ein posteri i lawr', { kinds: '' }],
  ['Tynnwyd fy mhosteri i lawr', { kinds: 'damage' }],
  ['Galwon nhw fi’n fradwr', { kinds: 'abuse' }],
  ['Wnaeth e ddim stopio gweiddi', { kinds: 'abuse' }],
  ['Nid bygythiad oedd e', { kinds: '' }],
  ['Ddyrnodd neb fi ond poeron nhw arna i', { kinds: 'assault' }],
  ['Roedd sylwadau cas iawn amdana i ar Facebook', { kinds: 'abuse online' }],
  ['Mae e’n dal i anfon negeseuon', { kinds: 'repeated', before: 'several' }],
  ['Maen nhw wedi malu’r car', { kinds: 'damage' }],
  ['Bu dyn yn aros amdana i ar ôl y cyfarfod', { kinds: 'following event' }],
  ['Daeth dau becyn rhyfedd drwy’r post', { kinds: 'package' }],
  ['Anfonais i lythyr at y cyngor', { kinds: '' }],
  ['Ffoniodd rhywun ganol nos a bygwth fy mhlant', { kinds: 'threat', means: 'family' }],
  ['Dechreuodd e weiddi pethau hiliol', { kinds: 'abuse hate' }],
])('“%s”', (words, { kinds, means = '', before = null }) => {
  const found = read(words);
  expect({ kinds: found.kinds.join(' '), means: found.means.join(' '), before: found.before }).toEqual({
    kinds,
    means,
    before,
  });
});

test.each([
  ['A letter with white powder came. We called 999. The police took it.', 'no'],
  ['Daeth llythyr â phowdr gwyn. Mae’r heddlu wedi mynd â fe.', 'no'],
  ['A letter with white powder came. We called 999.', null],
  ['The police took a statement about the Facebook posts.', null],
])('“%s”: whether they still have it is %s', (words, kept) => {
  expect(read(words).keptPost).toBe(kept);
});

test.each([
  ['He wrote on Facebook that he hates me', ['online']],
  ['It was posted through my letterbox', ['home']],
  ['Somebody was driving past my house', []],
  ['I phoned 999 at once', []],
])('“%s” came %s', (words, how) => {
  expect(read(words).how).toEqual(how);
});

/** What would frighten somebody who only told of their day. */
const grave = ['threat', 'abuse', 'following', 'fake', 'private', 'damage', 'assault', 'sexual', 'hate', 'voters'];

describe.each(['en', 'cy'] as const)('sixty ordinary sentences in %s', (language) => {
  test.each(ordinary[language])('“%s” is no threat and no harm', (words) => {
    expect(read(words).kinds.filter((kind) => grave.includes(kind))).toEqual([]);
  });
});

test('ten thousand characters are read, whatever they are', () => {
  for (const unit of [
    'said i will ',
    'my posters were the a ',
    '“a',
    'driving past my house a b ',
    '1/',
    'mae e yn y ',
  ]) {
    expect(read(unit.repeat(10_000 / unit.length)).kinds.length).toBeLessThan(15);
  }
});

// The words that people put around a name, in both languages: "near", "the council of", "yng Nghyngor", "etholaeth".
// Taking them away leaves the name; what kind of place they announce is kept, because "Durham County Council" is not Durham.

/** Words of position: taken away in front of a name. After the loose ones the place may be next door. */
export const leadIns = new Set(
  'in at near around outside by close to just next from inside within somewhere about opposite of the on for near nearby '
    .concat(
      'beside between behind off area town city village centre center central greater north south east west mid upper ',
    )
    .concat(
      'lower northern southern eastern western rural inner outer parts part yn yng ym i o ger wrth ymyl gerllaw agos at ',
    )
    .concat(
      'tu allan mewn am ar rhywle ochrau gyferbyn ardal yr y cyffiniau a gyda efo tua dan hyd dros drwy trwy canol ',
    )
    .concat('gogledd de dwyrain gorllewin dinas tref pentref heb gan neu oddi')
    .split(' '),
);

/** Those after which (or with which) the place named is not surely the place meant. */
export const looseLeadIns = new Set(
  'near around outside close next from nearby beside between behind off about opposite ger ymyl gerllaw agos allan gyferbyn '
    .concat('cyffiniau tua tu ochrau oddi')
    .split(' '),
);

/** Words in a sentence after which a name may come. */
export const before = new Set(
  'in at near around outside inside by from to through within visiting canvassing leafleting for yn yng ym i o ger ar wrth at'.split(
    ' ',
  ),
);

/** Words behind a well-known name that say nothing about where it is. */
export const tails = new Set(
  'area town city centre center station railway airport university college hospital library market polling stadium docks '
    .concat(
      'harbour beach seafront pier castle cathedral county uk gb hustings shopping civic bus train ardal canol tref dinas ',
    )
    .concat('gorsaf neuadd marina bay arena')
    .split(' '),
);

/** The sorts of rows that an official word asks for, as kinds of the table of names. */
export interface OfficialForm {
  words: string[];
  kinds: string;
}

const form = (text: string, kinds: string): OfficialForm => ({ words: text.split(' '), kinds });

/** In front of a name, longest first. */
export const officialFronts: readonly OfficialForm[] = [
  form('cyngor bwrdeistref sirol', 'cx'),
  form('cyngor dinas a sir', 'cx'),
  form('cyngor dinas', 'cxvCT'),
  form('cyngor sir', 'cxa'),
  form('cyngor tref', 'vTC'),
  form('cyngor cymuned', 'vVTU'),
  form('cyngor', 'cxvTC'),
  form('bwrdeistref sirol', 'cx'),
  form('city and county of', 'cxa'),
  form('county borough of', 'cx'),
  form('royal borough of', 'cx'),
  form('london borough of', 'cx'),
  form('metropolitan borough of', 'cx'),
  form('borough of', 'cx'),
  form('district of', 'cx'),
  form('city of', 'cxCa'),
  form('county of', 'acx'),
  form('constituency of', 'pqsr'),
  form('parish of', 'v'),
  form('ward of', 'w'),
  form('town of', 'TC'),
  form('village of', 'VU'),
  form('etholaeth', 'pqsr'),
  form('ward', 'w'),
  form('cymuned', 'v'),
  form('plwyf', 'v'),
  form('heddlu', 'f'),
  form('dinas', 'Ccx'),
  form('tref', 'TC'),
  form('pentref', 'VU'),
  form('mp for', 'pq'),
  form('ms for', 'sr'),
];

/** Behind a name, longest first. */
export const officialBacks: readonly OfficialForm[] = [
  form('metropolitan district council', 'cx'),
  form('metropolitan borough council', 'cx'),
  form('county borough council', 'cx'),
  form('metropolitan borough', 'cx'),
  form('county borough', 'cx'),
  form('borough council', 'cx'),
  form('district council', 'cx'),
  form('county council', 'cxa'),
  form('city council', 'cxvCT'),
  form('town council', 'vTC'),
  form('parish council', 'vVTU'),
  form('community council', 'vVTU'),
  form('unitary authority', 'cx'),
  form('unitary council', 'cx'),
  form('council', 'cxavTC'),
  form('parliamentary constituency', 'pq'),
  form('westminster constituency', 'pq'),
  form('senedd constituency', 'sr'),
  form('constituency', 'pqsr'),
  form('electoral ward', 'w'),
  form('ward', 'w'),
  form('electoral division', 'w'),
  form('division', 'w'),
  form('parish', 'v'),
  form('police force', 'f'),
  form('police', 'f'),
  form('constabulary', 'f'),
  form('borough', 'cx'),
  form('district', 'cx'),
  form('mbc', 'cx'),
  form('cbc', 'cx'),
  form('bc', 'cx'),
  form('dc', 'cx'),
  form('cc', 'cxa'),
];

/** Names of places that are everyday words for somewhere else: read as places only where they stand alone. */
export const commonNouns = new Set(
  'church street bridge station school hospital park mill hill ford wood beach green common cross bank castle hall home work '
    .concat(
      'house office shop pub court road lane town village city centre market square water river sea lake land field farm ',
    )
    .concat(
      'end side back front door over under here there box corner ditch high hole long old page port rest row shop star ',
    )
    .concat(
      'stone store table top tree upper lower vale wall ward way well north south east west new police council campus ',
    )
    .concat(
      'mail post online phone internet email letter facebook twitter instagram leaflet leaflets a it me my our us them ',
    )
    .concat('everywhere anywhere nowhere the place area car bus train cartref gwaith swyddfa')
    .split(' '),
);

/** Towns whose names are everyday words: read as places after "in" or "near", never after "the" or amid other words. */
export const everydayTowns = new Set(
  'reading bath sale deal battle barking hope sandwich rugby wells ham ash rye hook flint mold best nelson stanley street eye '
    .concat(
      'eve booth broom cold crook dean diss down fleet grange heath hose ley lea loose marsh pill pool rose sand spring stock ',
    )
    .concat(
      'stoke stow strand summit sun tongue warren wash white wick wing worth yard bury ware settle poling hale dale',
    )
    .split(' '),
);

// Vehicles by number plate, or by what was seen of one, and by colour and make: "silver Corsa, reg ends KXT", "fan wen".
import { distinct, type Entity, longestRead, mostOfEach } from './entity.ts';

export interface Vehicle {
  /** `AB12 CDE`; null where none was said. */
  readonly plate: string | null;
  /** Only the beginning or the end of the plate was seen. */
  readonly partial: boolean;
  /** "silver corsa"; null where nothing but a plate was said. */
  readonly description: string | null;
}

const current = /(?<![\p{L}\p{N}])([A-Z]{2}\d{2}) ?([A-Z]{3})(?![\p{L}\p{N}])/gu;
const small = /(?<![\p{L}\p{N}@_.-])([a-z]{2}\d{2}) ?([a-z]{3})(?![\p{L}\p{N}_@.-])/giu;
const older = /(?<![\p{L}\p{N}])(?:([A-Z]\d{1,3}) ?([A-Z]{3})|([A-Z]{3}) ?(\d{1,3}[A-Z]))(?![\p{L}\p{N}])/gu;
const part =
  /\b(?:reg(?:istration)?(?: number| plate| no)?|number plate|plates?|plât|rhif (?:cofrestru|y car)|cofrestriad)(?: (?:is|was|number|that|which|yn|oedd))? ?(?:begins?|beginning|starts?|starting|started|ends?|ending|ended|dechrau|cychwyn|gorffen|diweddu|gyda)(?: (?:with|in|gyda|â|efo|mewn))? ["“'‘]?([A-Z0-9]{2,4})(?![\p{L}\p{N}])/giu;
const speaksOfPlate =
  /\b(?:reg|registration|plate|number ?plate|car|van|vehicle|truck|lorry|motorbike|rhif|plât|fan|cerbyd|cofrestr\w*|lori)\b/iu;

const colours =
  'silver|black|white|blue|red|green|grey|gray|yellow|orange|purple|brown|gold|beige|maroon|navy|dark|light|dark blue|dark grey|light blue|bright red|arian|du|ddu|gwyn|wyn|gwen|wen|glas|las|coch|goch|gwyrdd|wyrdd|werdd|llwyd|lwyd|melyn|felyn|oren|porffor|brown|frown|aur|tywyll|glas tywyll';
const makes =
  'ford|vauxhall|bmw|audi|vw|volkswagen|toyota|nissan|peugeot|renault|citroen|citroën|kia|hyundai|honda|mazda|mercedes|merc|volvo|skoda|seat|fiat|mini|jaguar|land ?rover|range ?rover|tesla|dacia|suzuki|mitsubishi|lexus|porsche|corsa|astra|focus|fiesta|golf|polo|clio|qashqai|transit|transit van|insignia|mondeo|civic|yaris|micra|zafira|sprinter|vivaro|berlingo|kangoo|defender|discovery|octavia|juke|kuga';
const kinds =
  'car|van|pick ?up|pickup truck|truck|lorry|suv|4x4|estate|hatchback|motorbike|motor bike|moped|scooter|bike|taxi|cab|jeep|people carrier|minibus|saloon';
const described = new RegExp(
  `(?<![\\p{L}])(?:(?:${colours})(?: (?:coloured|colour|and|tywyll|golau))? (?:(?:${colours}) )?(?:(?:${makes})(?: (?:${makes}))?(?: (?:${kinds}))?|(?:${kinds})(?! man))|(?:car|fan|cerbyd|lori|beic modur|moto-?beic|tacsi|(?:${makes})(?: (?:${makes}))?) (?:bach |mawr |fach |fawr )?(?:${colours})(?: tywyll| golau)?(?: (?:${makes})(?: (?:${makes}))?)?)(?![\\p{L}])`,
  'giu',
);
const onlyMake = new RegExp(
  `(?<![\\p{L}])(?:(?:in|drives|driving|drove|a|his|her|their|an old|mewn|gyrru|o) )((?:${makes})(?: (?:${makes}))?)(?= (?:and|which|that|parked|pulled|with|reg|outside|yn|tu|wedi|drove|followed|was|a)\\b|[,.]|$)`,
  'giu',
);
const notMake = /^(?:mini|focus|seat|polo|golf|discovery|defender|merc|juke)$/i;

function plates(text: string): Entity<Vehicle>[] {
  const whole = [...text.matchAll(current), ...text.matchAll(older), ...nearPlate(text)].map((one): Entity<Vehicle> => {
    const plate = one.slice(1).filter(Boolean).join(' ').toUpperCase();
    return { value: { plate, partial: false, description: null }, start: one.index, end: one.index + one[0].length };
  });
  const seen = [...text.matchAll(part)].map(
    (one): Entity<Vehicle> => ({
      value: { plate: (one[1] ?? '').toUpperCase(), partial: true, description: null },
      start: one.index,
      end: one.index + one[0].length,
    }),
  );
  return [...whole, ...seen];
}

/** In small letters only where the words before speak of a vehicle. */
const nearPlate = (text: string) =>
  [...text.matchAll(small)].filter(
    ({ 0: said, index }) =>
      said !== said.toUpperCase() &&
      (text.trim() === said || speaksOfPlate.test(text.slice(Math.max(0, index - 60), index))),
  );

/** @returns every vehicle; a plate that follows its description within a few words is joined to it. */
export function readVehicles(text: string): Entity<Vehicle>[] {
  const searched = text.slice(0, longestRead);
  const withPlate = plates(searched).slice(0, mostOfEach);
  const seen = [
    ...searched.matchAll(described),
    ...[...searched.matchAll(onlyMake)].filter((one) => !notMake.test(one[1] ?? '')),
  ]
    .slice(0, mostOfEach)
    .map(
      (one): Entity<Vehicle> => ({
        value: { plate: null, partial: false, description: (one[1] ?? one[0]).toLowerCase() },
        start: one.index + (one[1] ? one[0].length - one[1].length : 0),
        end: one.index + one[0].length,
      }),
    );
  const joined = new Set<Entity<Vehicle>>();
  const vehicles = seen.map((car) => {
    const own = withPlate.find((plate) => !joined.has(plate) && plate.start >= car.end && plate.start - car.end < 40);
    if (!own) return car;
    joined.add(own);
    return { value: { ...own.value, description: car.value.description }, start: car.start, end: own.end };
  });
  const all = [...vehicles, ...withPlate.filter((plate) => !joined.has(plate))].sort((a, b) => a.start - b.start);
  return distinct(all, ({ plate, description }) => `${plate} ${description}`);
}

// Answers to “where?” that name no place of ours: “at my house”, “online”, “yn yr Alban”.

/** Answers to "where?" that name no town. */
const noTown =
  /^(?:(?:it was|it happened|in|at|on|outside|by|over|through|near|just|mostly|all|roedd|yn|ar|wrth|dros|drwy) )*(?:(?:my|our|the|their|a|his|her|fy|ein|y|yr) )*(?:house|home|flat|door|doorstep|street|garden|office|surgery|work|party office|train|bus|online|internet|facebook|twitter|x|instagram|whatsapp|tiktok|social media|email|phone|post|letter|nhy|ty|nhy i|cartref|gartref|adref|fflat|drws|swyddfa|gwaith|tren|bws|ar lein|lein|we|e bost|ebost|ffon|r ffon|post|r post|stryd)$/;
/** Countries by name, which no table of places holds. */
const countries = [
  [/^(?:i m |i am |but i am |we are )?(?:in |from |yn |o )?(?:scotland|yr alban|alban)$/, 'scotland'],
  [/^(?:i m |i am |we are )?(?:in |from |yng |o )?(?:northern ireland|gogledd iwerddon|ulster)$/, 'northern-ireland'],
  [
    /^(?:i m |i am |we are )?(?:in |from |yn |o )?(?:ireland|republic of ireland|iwerddon|france|spain|germany|abroad|overseas|dramor)$/,
    'overseas',
  ],
] as const;

/** @param plain the whole message in plain words. */
export const namesNoTown = (plain: string): boolean => noTown.test(plain);

/** A country without forces of ours, named alone. @param plain as above. */
export const countryNamed = (plain: string): 'scotland' | 'northern-ireland' | 'overseas' | null =>
  countries.find(([name]) => name.test(plain))?.[1] ?? null;

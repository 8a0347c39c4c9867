// Counties are older than police forces: people still write "Bolton, Lancashire" and "Croydon, Surrey". For each county's
// force, the forces that now police places once counted in that county, so that such an address is not read too narrowly.

const byForce: Readonly<Record<string, readonly string[]>> = {
  '03': ['05', '04', '06', '02', '10'],
  '06': ['05', '04', '18'],
  '31': ['01'],
  '32': ['01'],
  '28': ['01'],
  '27': ['01'],
  '17': ['14'],
  '15': ['14'],
  '16': ['14'],
  '08': ['07', '13', '09'],
  '37': ['36'],
  '30': ['39'],
  '22': ['23'],
  '25': ['24'],
  '18': ['11'],
  '09': ['10', '13'],
  W2: ['W3'],
};

/** Two-character codes of the forces to consider besides those of the county itself. */
export const formerlyIn = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => byForce[code] ?? []).filter((code) => !codes.includes(code))),
];

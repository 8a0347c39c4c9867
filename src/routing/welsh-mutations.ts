// Undoes the changes that Welsh makes to the beginning of a name: "yng Nghaerdydd", "o Fangor", "a Chaerffili".
// It only proposes: a proposal counts where a Welsh place has that name.

export type Mutation = 'nasal' | 'soft' | 'aspirate';

/** Words before a name, and the change they make. */
export const mutationAfter: ReadonlyMap<string, Mutation> = new Map([
  ...['yn', 'yng', 'ym'].map((word) => [word, 'nasal'] as const),
  ...'i o am ar at gan dan dros drwy trwy heb hyd wrth neu cyngor'.split(' ').map((word) => [word, 'soft'] as const),
  ...['a', 'gyda', 'efo', 'tua'].map((word) => [word, 'aspirate'] as const),
]);

/** What a name now begins with, and what it may have begun with. Longer beginnings stand first. */
const undo: Readonly<Record<Mutation, readonly (readonly [string, readonly string[]])[]>> = {
  nasal: [
    ['ngh', ['c']],
    ['ng', ['g']],
    ['mh', ['p']],
    ['nh', ['t']],
    ['m', ['b']],
    ['n', ['d']],
  ],
  soft: [
    ['dd', ['d']],
    ['b', ['p']],
    ['g', ['c']],
    ['d', ['t']],
    ['f', ['b', 'm']],
    ['l', ['ll', 'gl']],
    ['r', ['rh', 'gr']],
  ],
  aspirate: [
    ['ph', ['p']],
    ['th', ['t']],
    ['ch', ['c']],
  ],
};

/** The folded names that a mutated one may stand for; all mutations are tried where none is given. */
export function unmutated(key: string, mutation?: Mutation): string[] {
  const kinds: Mutation[] = mutation ? [mutation] : ['nasal', 'soft', 'aspirate'];
  return kinds.flatMap((kind) => {
    const rule = undo[kind].find(([now]) => key.startsWith(now));
    const forms = rule ? rule[1].map((was) => was + key.slice(rule[0].length)) : [];
    // A G goes altogether: "i Wynedd", "o Went".
    return kind === 'soft' && /^[aeiouwylr]/.test(key) ? [...forms, `g${key}`] : forms;
  });
}

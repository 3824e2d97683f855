/** Reads the notation in which an intent says which ideas it needs, allows and excludes. */
import { CONCEPT_COUNT, conceptId } from './lexicon.ts'

/** Groups of ideas that patterns name with one word. */
const GROUPS: Record<string, string> = {
  '@yes-no': 'yet|or-not|question-mark|really|asking|check|request|inform',
  '@wh': 'who|when|time|where|how|many|rate|progress|why|what|to-whom',
  '@question':
    'yet|or-not|question-mark|really|asking|check|request|inform|who|when|time|hour|where|how|many|rate|progress|why|what|which|to-whom|session-count',
  '@attend': 'check-in|present|join|study',
  '@get': 'give|send|where|want|request|asking|inform',
}

export type Pattern = {
  /** Each inner list must be met by one of its ideas. */
  needs: readonly (readonly number[])[]
  /** Pairs of which the first idea must stand before the second. */
  orders: readonly (readonly [readonly number[], readonly number[]])[]
  forbids: ReadonlySet<number>
  /** 1 for every idea that the pattern explains. */
  explains: Uint8Array
  /** Nearly everything said must be explained. */
  isStrict: boolean
  /** Only if nothing else in the message was understood. */
  isWeak: boolean
  /** A wish or an order, which asks nothing; other patterns without a question must be all that is said. */
  isTold: boolean
}

const idsOf = (names: string): number[] =>
  names.split('|').flatMap((name) => (GROUPS[name] ?? name).split('|').map(conceptId))

/**
 * Reads a pattern: ideas separated by spaces, all needed. `a|b` either; `a?` allowed; `!a` excluded; `a>b` a before b;
 * a leading `=` strict, a leading `~` strict and only where nothing else is understood, a leading `+` a wish or order.
 * @throws Error if an idea is unknown
 */
export const parsePattern = (notation: string): Pattern => {
  const needs: number[][] = []
  const orders: [number[], number[]][] = []
  const forbids: number[] = []
  const allowed: number[] = []
  for (const item of notation.replace(/^[=~+]/, '').split(' ')) {
    const [first = '', second] = item.split('>')
    if (item.startsWith('!')) forbids.push(...idsOf(item.slice(1)))
    else if (item.endsWith('?')) allowed.push(...idsOf(item.slice(0, -1)))
    else if (second === undefined) needs.push(idsOf(item))
    else orders.push([idsOf(first), idsOf(second)])
  }
  for (const [first, second] of orders) needs.push(first, second)
  const explains = new Uint8Array(CONCEPT_COUNT)
  for (const id of [...needs.flat(), ...allowed]) explains[id] = 1
  return {
    needs: needs.toSorted((one, other) => one.length - other.length),
    orders,
    forbids: new Set(forbids),
    explains,
    isStrict: /^[=~]/.test(notation),
    isWeak: notation.startsWith('~'),
    isTold: notation.startsWith('+'),
  }
}

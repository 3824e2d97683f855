/** Orders intents by how strictly they are answered: an answer must never be more open than the right one (INV-41). */
import type { Access } from './intent.ts'
import { INTENTS } from './intents.ts'

const OF_ACCESS: Record<Access, number> = { G: 0, P: 1, S: 2, secretary: 3 }
const OF_REFUSAL = 4

const strictness = new Map<string, number>(
  INTENTS.map(({ name, access }) => [
    name,
    name.startsWith('refuse_') ? OF_REFUSAL : OF_ACCESS[access],
  ]),
)

/** 0 for what everybody may hear, then personal answers, lists, orders, and 4 for what nobody gets. */
export const strictnessOf = (name: string): number => strictness.get(name) ?? 0

/** Judges where a house keeps its data, and the key that opens them. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import type { Instant } from '@quan-triet/shared/models/moments'
import { bad, type Finding, good, warn } from './finding.ts'

export type DatabaseState =
  | { kind: 'none' }
  /** Opening it as somebody else would leave files that its owner could not write. */
  | { kind: 'not_mine'; owner: string }
  | { kind: 'unreachable'; reason: string }
  | {
      kind: 'open'
      /** Program and version. */
      name: string
      /** The file, where it is one that others on the machine can read. */
      openToOthers: string | null
      /** Settings under which what was acknowledged can be lost. */
      weak: readonly string[]
      isPractice: boolean
      pending: number
      newer: number
    }

/** @returns of the database, and of its migrations when it could be opened */
export const judgeDatabase = (state: DatabaseState): Finding[] => {
  switch (state.kind) {
    case 'none':
      return [bad('database', words.database.none)]
    case 'not_mine':
      return [bad('database', words.database.notMine(state.owner))]
    case 'unreachable':
      return [bad('database', words.database.unreachable(state.reason))]
    case 'open':
      return [judgeOpen(state), judgeMigrations(state)]
  }
}

type OpenState = Extract<DatabaseState, { kind: 'open' }>

const judgeOpen = ({ isPractice, weak, openToOthers, name }: OpenState): Finding => {
  if (isPractice) return bad('database', words.database.practice)
  if (weak.length > 0) return bad('database', words.database.weak(weak.join(', ')))
  if (openToOthers !== null) return bad('database', words.database.open(openToOthers))
  return good('database', words.database.good(name))
}

const judgeMigrations = ({ pending, newer }: OpenState): Finding => {
  if (pending > 0) return bad('migrations', words.migrations.pending(pending))
  if (newer > 0) return warn('migrations', words.migrations.newer(newer))
  return good('migrations', words.migrations.good)
}

/** Bytes of a random key that are alike: 32 of them almost never have fewer than this many kinds. */
const LEAST_KINDS = 16

/**
 * @param key.isPractice whether it is the one that everybody knows
 * @param key.opens whether it opens what the database holds; null when that holds nothing yet
 * @param key.mark by which two copies are compared without showing them
 */
export const judgeKey = (key: {
  bytes: Uint8Array
  isPractice: boolean
  opens: boolean | null
  mark: string
}): Finding => {
  if (key.isPractice) return bad('key', words.key.practice)
  if (new Set(key.bytes).size < LEAST_KINDS) return bad('key', words.key.weak)
  return key.opens === false ? bad('key', words.key.wrong) : good('key', words.key.good(key.mark))
}

/** @param copy when a copy was last compared, and the mark of the key it was; null: never */
export const judgeKeyCopy = (copy: { at: Instant; mark: string } | null, mark: string): Finding => {
  if (copy === null) return warn('key_copy', words.keyCopy.none)
  return copy.mark === mark
    ? good('key_copy', words.keyCopy.good(copy.at))
    : warn('key_copy', words.keyCopy.other)
}

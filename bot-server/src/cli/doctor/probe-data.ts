/** Looks at the database without changing its version, and at what the house in it still needs. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Config, isRealZalo, PRACTICE_KEY } from '../../config.ts'
import { inspectDatabase } from '../../db/inspect.ts'
import { openDatabase } from '../../db/open.ts'
import type { Db } from '../../db/schema/database.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import { type DatabaseState, judgeDatabase } from '../../domain/doctor/judge-data.ts'
import { modeOf } from '../../lib/probes/look-at-folder.ts'
import { hasFixture } from '../../services/fixture/has-fixture.ts'
import { examineHouse } from '../../services/operations/examine-house.ts'
import { contextOn } from '../context-on.ts'

const SQLITE = 'sqlite:'

export const probeData = async (config: Config): Promise<Finding[]> => {
  const before = await lookAtFile(config.databaseUrl)
  if (before.kind !== 'ours') return judgeDatabase(before)
  const opened = open(config.databaseUrl)
  if (typeof opened === 'string') return judgeDatabase({ kind: 'unreachable', reason: opened })
  try {
    const state = await inspect(opened, config, before.openToOthers)
    const findings = judgeDatabase(state)
    return state.kind === 'open' && state.pending === 0
      ? [...findings, ...(await examine(opened, config))]
      : findings
  } finally {
    await opened.destroy()
  }
}

type FileLook =
  | Extract<DatabaseState, { kind: 'none' | 'not_mine' }>
  | { kind: 'ours'; openToOthers: string | null }

const READ_BY_OTHERS = 0o044
const ENTER_BY_OTHERS = 0o011

/** Before SQLite is opened: it would make a file that is not there, and files beside it that belong to whoever looks. */
const lookAtFile = async (databaseUrl: string): Promise<FileLook> => {
  if (!databaseUrl.startsWith(SQLITE)) return { kind: 'ours', openToOthers: null }
  const path = databaseUrl.slice(SQLITE.length)
  const file = await stat(path).catch(() => undefined)
  if (!file) return { kind: 'none' }
  const me = process.getuid?.() ?? file.uid
  if (file.uid !== me) return { kind: 'not_mine', owner: `#${file.uid}` }
  const folder = (await modeOf(dirname(path))) ?? 0
  const isOpen = (file.mode & READ_BY_OTHERS) !== 0 && (folder & ENTER_BY_OTHERS) !== 0
  return { kind: 'ours', openToOthers: isOpen ? path : null }
}

const open = (databaseUrl: string): Db | string => {
  try {
    return openDatabase(databaseUrl)
  } catch (error) {
    return reasonOf(error)
  }
}

/** A code where there is one: messages of the drivers can quote the address, and the password in it. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : words.database.unknownReason
}

const inspect = async (
  db: Db,
  { zalo }: Config,
  openToOthers: string | null,
): Promise<DatabaseState> => {
  try {
    const inspected = await inspectDatabase(db)
    const isPractice =
      zalo !== null && isRealZalo(zalo) && inspected.pending === 0 && (await hasFixture(db))
    return { kind: 'open', ...inspected, openToOthers, isPractice }
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error) }
  }
}

const examine = (db: Db, config: Config): Promise<Finding[]> =>
  examineHouse({
    ctx: contextOn(config, db, { name: 'doctor' }),
    input: { practiceKey: PRACTICE_KEY, oaId: config.zalo?.oa?.id ?? null },
  })

/** Judges all rows of a staged import and says what the preview shows. */
import type { StagedRow } from '../../domain/imports/staged-row.ts'
import type { ServiceContext } from '../context.ts'
import { countReasons, countVerdicts, describeRosterRow, describeTreeRow } from './describe-rows.ts'
import { inTurns } from './in-turns.ts'
import { judgeStagedRoster, judgeStagedTree } from './judge-staged.ts'
import { previewAttendance } from './judge-staged-attendance.ts'
import { previewSessions } from './judge-staged-sessions.ts'
import type { AboutImport, Staging, StoredRow } from './staging.ts'

/** Names of people who are not in the file that a preview lists; the count says how many there are. */
const NAMES_LISTED = 200

export interface Preview {
  rows: StoredRow[]
  unitName: string
  about: Pick<AboutImport, 'counts' | 'reasons' | 'missing'> & Partial<AboutImport>
}

export const judgeAgain = async (
  ctx: ServiceContext,
  staging: Staging,
  staged: readonly StagedRow[],
): Promise<Preview> => {
  const { rows, unitName, missing, ...rest } = await judgeByKind(ctx, staging, staged)
  const about = {
    ...rest,
    counts: countVerdicts(rows),
    reasons: countReasons(rows),
    missing: { count: missing.length, names: missing.slice(0, NAMES_LISTED) },
  }
  return { rows, unitName, about }
}

const judgeByKind = (
  ctx: ServiceContext,
  staging: Staging,
  staged: readonly StagedRow[],
): Promise<{
  rows: StoredRow[]
  unitName: string
  missing: string[]
  sessionName?: string
}> => {
  switch (staging.kind) {
    case 'roster':
      return judgeRosterRows(ctx, staging.unitId, staged)
    case 'tree':
      return judgeTreeRows(ctx, staging.unitId, staged)
    case 'attendance':
      return previewAttendance(ctx, staging, staged)
    case 'sessions':
      return previewSessions(ctx, staging, staged)
  }
}

const byName = new Intl.Collator('vi')

const judgeRosterRows = async (
  ctx: ServiceContext,
  unitId: Staging['unitId'],
  staged: readonly StagedRow[],
) => {
  const judged = await judgeStagedRoster(ctx, unitId, staged)
  return {
    rows: await inTurns(judged.rows, (row) => describeRosterRow(row, judged.unitNames)),
    unitName: judged.root.nameOrg,
    missing: judged.missing.map((person) => person.fullName).toSorted(byName.compare),
  }
}

const judgeTreeRows = async (
  ctx: ServiceContext,
  unitId: Staging['unitId'],
  staged: readonly StagedRow[],
) => {
  const judged = await judgeStagedTree(ctx, unitId, staged)
  const names = new Map(judged.rows.map(({ row, facts }) => [row, facts.name]))
  const byRow = new Map(staged.map((row) => [row.row, row]))
  const rows = judged.rows.flatMap((row) => {
    const source = byRow.get(row.row)
    return source === undefined ? [] : [describeTreeRow(row, source, names)]
  })
  return { rows, unitName: judged.root.nameOrg, missing: [] }
}

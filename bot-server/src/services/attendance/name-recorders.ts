/** Finds the names of those who wrote records down by hand, to be shown beside what they wrote (row 85). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { HandMethod } from '@quan-triet/shared/models/attendance'
import { listNamesOf } from '../../db/queries/audit-lines.ts'
import type { AttendanceRecord } from '../../domain/attendance/record.ts'
import type { ServiceContext } from '../context.ts'

type Recorded = Pick<AttendanceRecord, 'method' | 'recordedBy'>

/** Who wrote the record down for the person; null for what the person did alone. */
export const recorderOf = (record: Recorded | undefined): PersonId | null =>
  HandMethod.safeParse(record?.method).success ? (record?.recordedBy ?? null) : null

/**
 * @param known names that the caller has already, such as those of the roster
 * @returns what gives the name of who wrote one of these records down; null for what the person did alone
 */
export const nameRecorders = async (
  ctx: ServiceContext,
  records: readonly Recorded[],
  known: ReadonlyMap<PersonId, string> = new Map(),
): Promise<(record: Recorded | undefined) => string | null> => {
  const ids = [...new Set(records.map(recorderOf))].filter((id) => id !== null)
  const found = await listNamesOf(
    ctx.db,
    ids.filter((id) => !known.has(id)),
  )
  return (record) => {
    const id = recorderOf(record)
    return id === null ? null : (known.get(id) ?? found.get(id) ?? null)
  }
}

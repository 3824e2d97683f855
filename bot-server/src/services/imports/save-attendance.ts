/** Saves attendance taken elsewhere: each new or changed record with its trace, nobody twice (B-05). */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import type { ImportId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ImportResult } from '@quan-triet/shared/models/import'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { JudgedAttendance } from '../../domain/imports/judge-attendance.ts'
import { replaceTraced } from '../attendance/mark-by-hand.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/** @param tx the transaction in which the rows were judged. @throws ServiceError `busy` */
export const saveAttendance = async (
  tx: ServiceContext,
  list: {
    id: ImportId
    unitId: OrgUnitId
    session: StudySession
    rows: readonly JudgedAttendance[]
  },
): Promise<ImportResult> => {
  const { id, unitId, session, rows } = list
  for (const { change } of rows)
    if (change !== null) await replaceTraced(tx, session, { ...change, reason: words.fromFile })
  const count = (...verdicts: string[]) =>
    rows.filter((row) => verdicts.includes(row.verdict)).length
  const result = {
    added: count('moi'),
    updated: count('cap_nhat'),
    moved: 0,
    same: count('khong_doi'),
    notSaved: count('nghi_van', 'tu_choi', 'bo_qua'),
  }
  await recordAudit(tx, {
    action: 'confirm-import',
    orgUnitId: unitId,
    subject: `import:${id} session:${session.id}`,
    detail: { method: 'tai_len_tu_cap_tren', ...result },
  })
  return result
}

/** Creates the sessions of a list, all or none (feature 40). */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import type { ImportId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ImportResult } from '@quan-triet/shared/models/import'
import type { JudgedSession } from '../../domain/imports/judge-sessions.ts'
import { createSession } from '../attendance/create-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/**
 * In the order of their hours, so that their numbers follow each other.
 * @param tx the transaction in which the rows were judged
 * @throws ServiceError `import_refused` while a row is wrong and not left out; what `createSession` throws
 */
export const saveSessions = async (
  tx: ServiceContext,
  { id, unitId, rows }: { id: ImportId; unitId: OrgUnitId; rows: readonly JudgedSession[] },
): Promise<ImportResult> => {
  if (rows.some(({ verdict }) => verdict === 'nghi_van' || verdict === 'tu_choi'))
    throw new ServiceError('import_refused', words.allOrNothing)
  const fresh = rows
    .flatMap(({ verdict, session }) => (verdict === 'moi' && session ? [session] : []))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  for (const session of fresh)
    await createSession({ ctx: tx, input: { ...session, isMakeup: false } })
  await recordAudit(tx, {
    action: 'confirm-import',
    orgUnitId: unitId,
    subject: `import:${id}`,
    detail: { sessions: fresh.length },
  })
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length
  const same = count('khong_doi')
  return { added: fresh.length, updated: 0, moved: 0, same, notSaved: count('bo_qua') }
}

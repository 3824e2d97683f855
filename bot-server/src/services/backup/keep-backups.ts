/** Makes an archive when it is due, each night and after an erasure, and calls the operator when it could not be made. */
import { listFacts } from '../../db/queries/channel-facts.ts'
import { readLastErasure } from '../../db/queries/erasure.ts'
import { isBackupDue } from '../../domain/operations/archives.ts'
import type { ServiceContext } from '../context.ts'
import { BACKUP_FACT } from '../../domain/operations/house-facts.ts'
import { raiseNotice } from '../operations/raise-notice.ts'
import { requireRight } from '../rights.ts'
import { backUp } from './back-up.ts'

/**
 * @returns whether one was made. A failure is tried again at the next call
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const keepBackups = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { stopping: AbortSignal }
}): Promise<boolean> => {
  requireRight(ctx, 'operate')
  if ((ctx.backups?.dir ?? null) === null) return false
  const last = (await listFacts(ctx.db)).get(BACKUP_FACT)?.at ?? null
  if (!isBackupDue(last, ctx.clock.wall(), await readLastErasure(ctx.db))) return false
  try {
    const { bytes, seconds, rows, files } = await backUp({
      ctx,
      input: { isPatient: true, stopping: input.stopping },
    })
    ctx.log.info({ bytes, seconds, rows, files: files.count }, 'backed up')
    if (files.unsound.length > 0)
      ctx.log.error({ files: files.unsound.slice(0, 20) }, 'files are lost or altered')
    return true
  } catch (error) {
    if (input.stopping.aborted) return false
    const reason = error instanceof Error ? error.message : String(error)
    await raiseNotice({ ctx, input: { place: 'house', cause: 'backup_failed', reason } })
    return false
  }
}

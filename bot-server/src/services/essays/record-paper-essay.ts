/** Records an essay that a person handed in on paper, on that person's behalf (M-12). */
import type { EssayProgress, RecordPaperEssayInput } from '@quan-triet/shared/models/essay'
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import { insertPaperEssay } from '../../db/queries/essays.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { listWriters } from './list-writers.ts'
import { loadEssayProgress } from './load-essay-progress.ts'

/**
 * A voluntary essay of somebody not obliged is taken and counted apart (M-07). Recording twice is recording once.
 * @throws ServiceError `not_allowed`, `no_campaign`, `not_found` for people of other branches, `invalid_input` for guests
 */
export const recordPaperEssay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RecordPaperEssayInput
}): Promise<EssayProgress> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const node = await getCurrentNode(tx, secretary.homeUnitId)
    const { campaignId } = node
    const writers = await listWriters(tx, { unitId: secretary.homeUnitId, campaignId })
    const person = writers.find((one) => one.personId === input.personId)
    if (!person) throw new ServiceError('not_found', words.notOfThisBranch)
    if (person.standing === 'tam_thoi_den')
      throw new ServiceError('invalid_input', words.guestWritesAtHome)
    const id = tx.newId<string>()
    const isNew = await insertPaperEssay(tx.db, {
      id,
      campaignId,
      personId: person.personId,
      recordedBy: secretary.personId,
      now,
    })
    if (isNew) {
      await recordAudit(tx, {
        action: 'record-paper-essay',
        orgUnitId: node.unitId,
        subject: `essay:${id} person:${person.personId}`,
        detail: { form: 'giay', isVoluntary: !person.owesEssay },
      })
      onCommit(tx, () => tx.live.publish(node.unitId, { topic: 'home' }))
    }
    return loadEssayProgress(tx, secretary.homeUnitId)
  })
}

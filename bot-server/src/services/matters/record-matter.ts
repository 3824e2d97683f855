/** Writes down a question or recommendation for somebody of the branch who has no phone (M-12). */
import type { MatterReceipt, RecordMatterInput } from '@quan-triet/shared/models/matter'
import { findPersonActor } from '../../db/queries/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { requireMatterNode } from './require-matter-node.ts'
import { storeMatter } from './store-matter.ts'

/** @throws ServiceError `not_allowed`, `not_found` for somebody not of the branch, `no_campaign`, `matter_limit` */
export const recordMatter = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RecordMatterInput
}): Promise<MatterReceipt> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const unitId = secretary.homeUnitId
  return inTransaction(ctx, async (tx) => {
    const person = await findPersonActor(tx.db, input.personId, tx.clock.now())
    if (!person || !mayDo(person, 'take_part', unitId)) throw new ServiceError('not_found')
    return storeMatter(tx, {
      personId: person.personId,
      node: await requireMatterNode(tx, { unitId }),
      matter: input.matter,
      sessionId: null,
      recordedBy: secretary.personId,
    })
  })
}

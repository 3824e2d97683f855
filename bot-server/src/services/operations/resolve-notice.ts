/** Settles a notice by hand: the operator has done what it asked for. */
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findOpenNotice, markNoticeResolved } from '../../db/queries/operator-notices.ts'
import { inTransaction } from '../../db/transaction.ts'
import { scopeOf } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { getStatus } from './get-status.ts'
import { requireOperator } from './require-operator.ts'

/**
 * Should the trouble last, it is raised anew.
 * @throws ServiceError `not_found` for one that is settled already or about a unit out of reach; `not_allowed`
 */
export const resolveNotice = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<HouseStatus> => {
  const top = await requireOperator(ctx)
  const now = ctx.clock.now()
  const reach = { scope: scopeOf(ctx.actor, 'operate'), day: dayOf(now) }
  await inTransaction(ctx, async (tx) => {
    const notice = await findOpenNotice(tx.db, input.id, reach)
    const by = whoActs(tx).personId
    if (!notice || !(await markNoticeResolved(tx.db, { id: notice.id, by, now })))
      throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'resolve-operator-notice',
      orgUnitId: notice.org_unit_id ?? top,
      subject: `operator-notice:${notice.id}`,
      detail: { place: notice.place, cause: notice.cause },
    })
  })
  return getStatus({ ctx })
}

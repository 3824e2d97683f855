/** Ends somebody's being in charge of a unit at once (S2-10). */
import { planReviews as words } from '@quan-triet/shared/i18n/vi/plan-reviews'
import type { Overseers } from '@quan-triet/shared/models/plan-review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { endRoleAt } from '../../db/queries/duties.ts'
import { findOverseer } from '../../db/queries/oversight.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { tellOfRole } from '../duties/tell-of-role.ts'
import { ServiceError } from '../errors.ts'
import { requireNamingOver } from './in-charge-of.ts'
import { listOverseers } from './list-overseers.ts'
import { tellOverseerScreens } from './set-overseer.ts'

/** A stand-in's time is also ended by whoever is in charge. @throws ServiceError `not_found` also when it ended, `not_allowed` */
export const endOverseer = async ({
  ctx,
  input: { id },
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<Overseers> => {
  await requireEnding(ctx, id)
  return inTransaction(ctx, async (tx) => {
    const { overseer, parent } = await requireEnding(tx, id)
    const { unitId, personId } = overseer
    const endsAt = tx.clock.now()
    if (!(await endRoleAt(tx.db, id, endsAt))) throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'end-overseer',
      orgUnitId: unitId,
      subject: `role:${id} person:${personId}`,
      detail: { endsAt },
    })
    const { nameOrg } = await getUnitName(tx.db, unitId)
    await tellOfRole(tx, {
      personId,
      orgUnitId: unitId,
      what: `${id}:ended:${endsAt}`,
      text: words.noMore(nameOrg, dayOf(endsAt)),
    })
    tellOverseerScreens(tx, { unitId, parent })
    return listOverseers({ ctx: tx, input: { unitId: parent } })
  })
}

const requireEnding = async (ctx: ServiceContext, id: string) => {
  const overseer = await findOverseer(ctx.db, id)
  if (!overseer) throw new ServiceError('not_found')
  const isStandIn = overseer.endsAt !== null
  const { parent } = await requireNamingOver(ctx, { unitId: overseer.unitId, isStandIn })
  return { overseer, parent }
}

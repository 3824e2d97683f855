/** Writes down how many of the masses came to a session: visits, and people who came for the first time. */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { Masses, RecordMassesInput } from '@quan-triet/shared/models/figures'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listMassesOf, replaceMassesCount } from '../../db/queries/masses.ts'
import { findSession } from '../../db/queries/sessions.ts'
import { inTransaction } from '../../db/transaction.ts'
import { requireCampaignOpen } from '../attendance/require-open-window.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver, whoActs } from '../rights.ts'
import { getCampaignOfUnit } from './get-campaign-of-unit.ts'
import { loadMasses } from './load-masses.ts'

/**
 * People of the whole campaign are the first visits of its sessions, so that nobody counts twice and nobody is named
 * (F-11, P-14). A correction replaces the number and leaves a trace.
 * @throws ServiceError `not_allowed`, `not_found`, `campaign_closed`, `invalid_input`, `check_in_not_open` before the session begins
 */
export const recordMasses = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RecordMassesInput & { id: SessionId }
}): Promise<Masses> => {
  const session = await findSession(ctx.db, input.id)
  if (!session) throw new ServiceError('not_found')
  requireRightOver(ctx, 'run_branch', session.unitId)
  const { personId } = whoActs(ctx)
  requireCampaignOpen(session)
  const { unitId, campaignId } = session
  const { visits, firstVisits } = input
  if (firstVisits > visits) throw new ServiceError('invalid_input', words.firstMoreThanAll)
  const now = ctx.clock.now()
  if (now < session.startsAt) throw new ServiceError('check_in_not_open', words.sessionNotBegun)
  return inTransaction(ctx, async (tx) => {
    const campaign = await getCampaignOfUnit(tx, { unitId, campaignId, day: dayOf(now) })
    const before = (await listMassesOf(tx.db, [input.id])).get(input.id)
    if (before?.visits !== visits || before.firstVisits !== firstVisits) {
      await replaceMassesCount(tx.db, {
        sessionId: input.id,
        visits,
        firstVisits,
        by: personId,
        now,
      })
      await recordAudit(tx, {
        action: 'record-masses',
        orgUnitId: unitId,
        subject: `session:${input.id}`,
        detail: { from: before ?? null, to: { visits, firstVisits } },
      })
    }
    return loadMasses(tx, { unitId, campaign })
  })
}

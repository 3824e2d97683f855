/** Sends a list that the group was told is the secretary's alone, when somebody else asked for it. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listHoldersOf } from '../../db/queries/people.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { hashSecret } from '../../lib/secrets.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * The same list goes once a day however often it is asked for; a changed one goes again. The secretary did not ask, so
 * quiet hours hold it (ruling 14).
 * @throws ServiceError unless the house itself acts
 */
export const tellSecretary = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; text: string }
}): Promise<void> => {
  requireRight(ctx, 'run_branch', input.unitId)
  const now = ctx.clock.now()
  const roles = ['bi_thu'] as const
  for (const personId of await listHoldersOf(ctx.db, { unitId: input.unitId, roles, now })) {
    await enqueueToPerson(ctx, {
      dedupeKey: `list:${personId}:${dayOf(now)}:${hashSecret(input.text)}`,
      kind: 'notice',
      personId,
      text: input.text,
      orgUnitId: input.unitId,
      dueAt: nextAllowed(now),
      to: '/sessions',
    })
    await recordAudit(ctx, {
      action: 'send-list',
      orgUnitId: input.unitId,
      subject: `person:${personId}`,
      detail: {},
    })
  }
}

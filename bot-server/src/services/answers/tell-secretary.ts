/** Sends a list that the group was told is the secretary's alone, when somebody else asked for it. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { hasOutbox } from '../../db/queries/outbox.ts'
import { listHoldersOf } from '../../db/queries/people.ts'
import { PRIVATE_PLACE, type Turn } from '../../domain/chat/turn.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { hashSecret } from '../../lib/secrets.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { hashAccount } from './hash-account.ts'
import { keepTurn } from './keep-turn.ts'

/**
 * The same list goes once a day however often it is asked for; a changed one goes again. The secretary did not ask, so
 * quiet hours hold it (ruling 14). A long one is its first page, which "còn ai nữa" goes on with.
 * @param input.turn the question it answers, as if the secretary had asked
 * @throws ServiceError unless the house itself acts
 */
export const tellSecretary = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; text: string; turn: Turn }
}): Promise<void> => {
  requireRight(ctx, 'run_branch', input.unitId)
  const now = ctx.clock.now()
  const leavesAt = nextAllowed(now)
  const roles = ['bi_thu'] as const
  for (const personId of await listHoldersOf(ctx.db, { unitId: input.unitId, roles, now })) {
    const dedupeKey = `list:${personId}:${dayOf(now)}:${hashSecret(input.text)}`
    // Told earlier today is not told now: who asks within the minute still hears it.
    if (await hasOutbox(ctx.db, dedupeKey)) continue
    await enqueueToPerson(ctx, {
      dedupeKey,
      kind: 'notice',
      personId,
      text: input.text,
      orgUnitId: input.unitId,
      dueAt: leavesAt,
      to: '/sessions',
    })
    const account = await hashAccount({ ctx, input: { personId } })
    await keepTurn({
      ctx,
      input: { place: PRIVATE_PLACE, account, turn: input.turn, at: leavesAt },
    })
    await recordAudit(ctx, {
      action: 'send-list',
      orgUnitId: input.unitId,
      subject: `person:${personId}`,
      detail: {},
    })
  }
}

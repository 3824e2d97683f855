/** Postpones, pauses or cancels the push of a part that has not gone out. */
import type { ChangePushInput, DocumentDraft } from '@quan-triet/shared/models/document'
import type { PushId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { lockDocument } from '../../db/queries/documents.ts'
import { listPartsOfDocument } from '../../db/queries/parts.ts'
import { findPush, moveCarried, movePush, type PushRecord } from '../../db/queries/pushes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { pushStates } from '../../domain/parts/push-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver } from '../rights.ts'
import { announceParts } from './announce.ts'
import { loadDraft, requireDocument } from './load-draft.ts'
import { requireComing } from './require-coming.ts'
import { requireOrder } from './require-order.ts'

const stateAfter: Record<ChangePushInput['action'], PushState> = {
  postpone: 'hen_gio',
  pause: 'tam_dung',
  cancel: 'soan',
}

/**
 * What goes with the push in one message goes along with it; one that only goes with another gets a message of its own.
 * A paused push goes on by being postponed to a new hour; a cancelled one by scheduling its part again.
 * @throws ServiceError `push_not_changeable` once the part is out or the step is not allowed (ruling 5),
 * `not_confirmed_not_secret`, `due_in_past`, `invalid_input` when the parts' order would break, `not_found`, `not_allowed`
 */
export const changePush = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ChangePushInput & { id: PushId }
}): Promise<DocumentDraft> => {
  const { unitId, documentId } = await requirePush(ctx, input.id)
  const dueAt = input.action === 'postpone' ? input.dueAt : undefined
  if (dueAt !== undefined) requireComing(ctx, dueAt)
  return inTransaction(ctx, async (tx) => {
    await lockDocument(tx.db, documentId)
    const push = await requirePush(tx, input.id)
    // Asked again, as whoever got no answer does: nothing is to be moved or written down.
    if (dueAt === push.dueAt && push.state === stateAfter.postpone) return loadDraft(tx, documentId)
    await move(tx, push, { to: stateAfter[input.action], dueAt })
    await recordAudit(tx, {
      action: 'change-push',
      orgUnitId: unitId,
      subject: `push:${input.id}`,
      detail: { action: input.action, from: push.dueAt, to: dueAt ?? null },
    })
    announceParts(tx, unitId)
    return loadDraft(tx, documentId)
  })
}

const requirePush = async (ctx: ServiceContext, pushId: PushId): Promise<PushRecord> => {
  const push = await findPush(ctx.db, pushId)
  if (!push) throw new ServiceError('not_found')
  requireRightOver(ctx, 'publish', push.unitId)
  return push
}

const move = async (
  tx: ServiceContext,
  push: PushRecord,
  step: { to: PushState; dueAt: Instant | undefined },
): Promise<void> => {
  if (push.fannedOutAt !== null || !pushStates.allows(push.state, step.to))
    throw new ServiceError('push_not_changeable')
  const { to, dueAt } = step
  if (dueAt !== undefined) {
    const document = await requireDocument(tx, push.documentId)
    if (document.notSecret === null) throw new ServiceError('not_confirmed_not_secret')
    const parts = await listPartsOfDocument(tx.db, push.documentId)
    const along = parts.filter((part) => part.push?.carriedBy === push.id)
    requireOrder(
      parts,
      new Map([push.partId, ...along.map(({ id }) => id)].map((id) => [id, dueAt])),
    )
  }
  const isMoved = await movePush(tx.db, {
    id: push.id,
    from: push.state,
    to,
    ...(dueAt !== undefined && { dueAt }),
  })
  if (!isMoved) throw new ServiceError('push_not_changeable')
  await moveCarried(tx.db, push, { to, ...(dueAt !== undefined && { dueAt }) })
}

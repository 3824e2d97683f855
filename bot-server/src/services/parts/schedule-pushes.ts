/** Gives parts of a document the hours at which they go to the group, or moves those hours. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { DocumentDraft, SchedulePushesInput } from '@quan-triet/shared/models/document'
import type { CampaignNodeId, DocumentId, PartId, PushId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { findNodeOfDocument, lockDocument } from '../../db/queries/documents.ts'
import { listPartsOfDocument, type PartRecord } from '../../db/queries/parts.ts'
import { insertPush, movePush, setCarrier } from '../../db/queries/pushes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { mayBeAppointed } from '../../domain/parts/push-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { announceParts } from './announce.ts'
import { loadDraft, requireDocument } from './load-draft.ts'
import { requireComing } from './require-coming.ts'
import { requireOrder } from './require-order.ts'

interface Appointment {
  part: PartRecord
  dueAt: Instant
}

/**
 * Schedules the parts named; others keep their hours. All or nothing.
 * Neighbours in `merged` go as one message as long as they stay due together.
 * @throws ServiceError `not_confirmed_not_secret` (INV-40), `due_in_past`, `push_not_changeable` for a part that is
 * out already, `invalid_input` with a sentence when a later part would go before an earlier one
 */
export const schedulePushes = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SchedulePushesInput & { id: DocumentId }
}): Promise<DocumentDraft> => {
  const { unitId } = await requireDocument(ctx, input.id)
  return inTransaction(ctx, async (tx) => {
    await lockDocument(tx.db, input.id)
    const document = await requireDocument(tx, input.id)
    if (document.notSecret === null) throw new ServiceError('not_confirmed_not_secret')
    const nodeId = await findNodeOfDocument(tx.db, input.id)
    if (nodeId === undefined) throw new ServiceError('no_campaign')
    const parts = await listPartsOfDocument(tx.db, input.id)
    const appointments = check(tx, parts, input.pushes)
    const merged = checkMerged(appointments, input.merged ?? [])
    const pushes = new Map<PartId, PushId>()
    for (const appointment of appointments)
      pushes.set(appointment.part.id, await appoint(tx, nodeId, appointment))
    for (const [first, ...others] of merged.map((ids) => ids.flatMap((id) => pushes.get(id) ?? [])))
      if (first !== undefined) await setCarrier(tx.db, first, others)
    await recordAudit(tx, {
      action: 'schedule-pushes',
      orgUnitId: unitId,
      subject: `document:${input.id}`,
      detail: {
        pushes: appointments.map(({ part, dueAt }) => ({ part: part.id, dueAt })),
        merged,
      },
    })
    announceParts(tx, unitId)
    return loadDraft(tx, input.id)
  })
}

const check = (
  ctx: ServiceContext,
  parts: readonly PartRecord[],
  pushes: SchedulePushesInput['pushes'],
): Appointment[] => {
  const wanted = new Map<string, Instant>()
  const appointments = pushes.map(({ partId, dueAt }) => {
    const part = parts.find((one) => one.id === partId)
    if (!part) throw new ServiceError('not_found')
    if (wanted.has(partId)) throw new ServiceError('invalid_input', words.partTwice(part.position))
    requireComing(ctx, dueAt)
    if (part.isFannedOut || !mayBeAppointed(part.push?.state ?? 'soan'))
      throw new ServiceError('push_not_changeable')
    wanted.set(partId, dueAt)
    return { part, dueAt }
  })
  requireOrder(parts, wanted)
  return appointments
}

const appoint = async (
  tx: ServiceContext,
  nodeId: CampaignNodeId,
  { part, dueAt }: Appointment,
): Promise<PushId> => {
  if (part.push === null) {
    const newId = tx.newId<PushId>()
    await insertPush(tx.db, {
      id: newId,
      part_id: part.id,
      campaign_node_id: nodeId,
      due_at: dueAt,
      state: 'hen_gio',
      scheduled_by: requirePerson(tx).personId,
    })
    return newId
  }
  const { id, state } = part.push
  const isMoved = await movePush(tx.db, { id, from: state, to: 'hen_gio', dueAt })
  if (!isMoved) throw new ServiceError('push_not_changeable')
  return id
}

/** @returns the merged parts in reading order @throws ServiceError `invalid_input` unless they are neighbours due together */
const checkMerged = (
  appointments: readonly Appointment[],
  merged: readonly (readonly PartId[])[],
): PartId[][] => {
  const seen = new Set<PartId>()
  return merged.map((ids) => {
    const chosen = appointments
      .filter(({ part }) => ids.includes(part.id))
      .toSorted((a, b) => a.part.position - b.part.position)
    const [first] = chosen
    const isOneMessage = chosen.every(
      ({ part, dueAt }, index) =>
        dueAt === first?.dueAt && part.position === first.part.position + index,
    )
    if (!isOneMessage || chosen.length !== ids.length || ids.some((id) => seen.has(id)))
      throw new ServiceError('invalid_input', words.notOneMessage)
    for (const id of ids) seen.add(id)
    return chosen.map(({ part }) => part.id)
  })
}

/** Splits a class into as many as its capacity asks, each with its own sessions at its own hours. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { CampaignClasses, SplitClassInput } from '@quan-triet/shared/models/campaign-class'
import type { ClassId, SessionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import {
  countPresent,
  insertClasses,
  insertSessions,
  insertShares,
  markSplit,
  moveSession,
  type SessionOfClass,
} from '../../db/queries/classes.ts'
import { lockCampaign } from '../../db/queries/campaign-nodes.ts'
import { findVenuesOfSessions } from '../../db/queries/venues.ts'
import { inTransaction } from '../../db/transaction.ts'
import { planWindow } from '../../domain/attendance/check-in-window.ts'
import { newToken } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { loadClasses } from './load-classes.ts'
import { type ClassToSplit, loadSplit } from './propose-split.ts'
import { requireClassOrder } from './require-class-order.ts'

/**
 * The class itself becomes the first of them. A person attends one of them: each is mandatory for its own people only.
 * @throws ServiceError `invalid_input` with a sentence when one class is enough, the starts are too few, or the class is
 * split or has begun; `key_cadre_first`, `campaign_closed`, `not_found`, `not_allowed`
 */
export const splitClass = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SplitClassInput & { id: ClassId }
}): Promise<CampaignClasses> => {
  await loadSplit(ctx, input)
  return inTransaction(ctx, async (tx) => {
    const toSplit = await loadSplit(tx, input)
    await lockCampaign(tx.db, toSplit.node.campaignId)
    await requireSplittable(tx, toSplit, input.starts)
    await write(tx, toSplit, input)
    await recordAudit(tx, {
      action: 'split-class',
      orgUnitId: toSplit.node.unitId,
      subject: `class:${input.id}`,
      detail: { capacity: input.capacity, classes: toSplit.split.parts.length },
    })
    return loadClasses(tx, toSplit.node)
  })
}

const requireSplittable = async (
  tx: ServiceContext,
  { node, found, sessions, split }: ClassToSplit,
  starts: readonly string[],
): Promise<void> => {
  if (node.closedAt !== null) throw new ServiceError('campaign_closed')
  if (found.splitId !== null) throw new ServiceError('invalid_input', words.alreadySplit)
  if (split.parts.length < 2) throw new ServiceError('invalid_input', words.splitNeedless)
  if (starts.length !== split.parts.length)
    throw new ServiceError('invalid_input', words.splitStarts(split.parts.length))
  const hasBegun = sessions.some((one) => one.isClosed)
  if (hasBegun || (await countPresent(tx.db, [found.id])).size > 0)
    throw new ServiceError('invalid_input', words.splitTooLate)
  for (const start of starts) {
    const moved = sessions.map((one) => hoursAt(one, sessions, start))
    await requireClassOrder(tx, node.id, {
      isKeyCadre: found.audience.includes('can_bo_chu_chot'),
      isMakeup: found.isMakeup,
      firstStart: moved[0]?.startsAt ?? start,
      lastEnd: moved.at(-1)?.endsAt ?? start,
    })
  }
}

/** A session as far after the new start as it is after the class's first one. */
const hoursAt = (session: SessionOfClass, all: readonly SessionOfClass[], start: string) => {
  const shift = Date.parse(start) - Date.parse(all[0]?.startsAt ?? start)
  return { startsAt: addMs(session.startsAt, shift), endsAt: addMs(session.endsAt, shift) }
}

const write = async (
  tx: ServiceContext,
  toSplit: ClassToSplit,
  { capacity, starts }: SplitClassInput,
): Promise<void> => {
  const { found, sessions, split } = toSplit
  const splitId = tx.newId<string>()
  const ids = starts.map((_, index) => (index === 0 ? found.id : tx.newId<ClassId>()))
  const title = (index: number) => words.className(found.title, index + 1)
  if (!(await markSplit(tx.db, found.id, { splitId, title: title(0), capacity })))
    throw new ServiceError('invalid_input', words.alreadySplit)
  const others = ids.slice(1).map((id, index) => ({
    id,
    campaign_node_id: found.nodeId,
    title: title(index + 1),
    mode: found.mode,
    mode_reason: found.modeReason,
    is_makeup: found.isMakeup ? 1 : 0,
    counts_as_class: found.countsAsClass ? 1 : 0,
    capacity,
    split_id: splitId,
  }))
  await insertClasses(tx.db, others, found.audience)
  await insertShares(tx.db, sharesOf(ids, split))
  for (const session of sessions) {
    const { startsAt, endsAt } = hoursAt(session, sessions, starts[0] ?? session.startsAt)
    await moveSession(tx.db, session.id, {
      starts_at: startsAt,
      ends_at: endsAt,
      ...windowOf({ startsAt, endsAt }),
    })
  }
  for (const [index, start] of starts.entries()) {
    const classId = ids[index]
    if (index > 0 && classId !== undefined) await copySessions(tx, toSplit, { classId, start })
  }
}

const sharesOf = (ids: readonly ClassId[], split: ClassToSplit['split']) =>
  split.parts.flatMap(({ shares }, index) => {
    const id = ids[index]
    return id === undefined
      ? []
      : shares.map(({ unitId, people }) => ({ class_id: id, org_unit_id: unitId, people }))
  })

const windowOf = (hours: { startsAt: string; endsAt: string }) => {
  const window = planWindow(hours)
  return {
    check_in_from: window.checkInFrom,
    check_in_until: window.checkInUntil,
    late_after: window.lateAfter,
  }
}

const copySessions = async (
  tx: ServiceContext,
  { sessions, found }: ClassToSplit,
  { classId, start }: { classId: ClassId; start: string },
): Promise<void> => {
  const venues = await findVenuesOfSessions(
    tx.db,
    sessions.map((one) => one.id),
  )
  const rows = sessions.map((session) => {
    const { startsAt, endsAt } = hoursAt(session, sessions, start)
    return {
      from: session.id,
      row: {
        id: tx.newId<SessionId>(),
        class_id: classId,
        number: null,
        title: session.title,
        starts_at: startsAt,
        ends_at: endsAt,
        is_mandatory: found.isMakeup ? 0 : 1,
        ...windowOf({ startsAt, endsAt }),
        check_in_key: newToken(),
        closed_at: null,
        speaker: session.speaker,
      },
    }
  })
  await insertSessions(
    tx.db,
    rows.map(({ row }) => row),
    rows.map(({ from, row }) => ({
      id: tx.newId<string>(),
      session_id: row.id,
      host_org_id: venues.get(from)?.hostId ?? found.unitId,
      name: venues.get(from)?.name ?? '',
      map_url: null,
    })),
  )
}

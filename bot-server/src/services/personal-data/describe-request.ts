/** Describes a request about personal data with its clock as it stands now. */
import type { DataRequest, DataRequestText } from '@quan-triet/shared/models/data-request'
import type { CalendarException } from '@quan-triet/shared/time/holidays'
import type { DataRequestRow } from '../../db/queries/data-requests.ts'
import { workingDaysLeft } from '../../domain/personal-data/request-clock.ts'
import type { ServiceContext } from '../context.ts'
import { openTexts } from './request-texts.ts'

/** When the answer is due, an extension counted. */
export const effectiveDue = (row: Pick<DataRequestRow, 'due_at' | 'extended_until'>) =>
  row.extended_until ?? row.due_at

export const describeRequest = (
  ctx: ServiceContext,
  row: DataRequestRow,
  exceptions: readonly CalendarException[],
): DataRequest => {
  const now = ctx.clock.now()
  const dueAt = effectiveDue(row)
  const isOpen = row.state === 'cho_tra_loi'
  return {
    id: row.id,
    kind: row.kind,
    field: row.field,
    state: row.state,
    askedAt: row.asked_at,
    dueAt,
    isExtended: row.extended_until !== null,
    isOverdue: (row.answered_at ?? now) > dueAt,
    workingDaysLeft: isOpen ? workingDaysLeft({ dueAt }, now, exceptions) : 0,
    answeredAt: row.answered_at,
    stopBy: row.stop_by,
    stoppedAt: row.stopped_at,
  }
}

/** The same with its words, for the person who asked and whoever answers. */
export const describeRequestText = async (
  ctx: ServiceContext,
  row: DataRequestRow,
  exceptions: readonly CalendarException[],
): Promise<DataRequestText> => {
  const { oldValue: _oldValue, ...texts } = await openTexts(ctx, row)
  return { ...describeRequest(ctx, row, exceptions), ...texts }
}

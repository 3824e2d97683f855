/** Refuses a timetable in which a later part of a document would go out before an earlier one. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { PartRecord } from '../../db/queries/parts.ts'
import { findOrderBreach } from '../../domain/parts/push-order.ts'
import { ServiceError } from '../errors.ts'

/**
 * @param parts all parts of the document with the hours they have
 * @param wanted hours that are to be set, by part id
 * @throws ServiceError `invalid_input` naming the two parts
 */
export const requireOrder = (
  parts: readonly PartRecord[],
  wanted: ReadonlyMap<string, Instant>,
): void => {
  const planned = parts.flatMap(({ id, position, push, isFannedOut }) => {
    const isWaiting = push?.state === 'hen_gio' && !isFannedOut
    const dueAt = wanted.get(id) ?? (isWaiting ? push.dueAt : undefined)
    return dueAt === undefined ? [] : [{ position, dueAt }]
  })
  const breach = findOrderBreach(planned)
  if (!breach) return
  const { earlier, later } = breach
  throw new ServiceError(
    'invalid_input',
    words.laterPartBeforeEarlier(earlier.position, later.position, later.dueAt),
  )
}

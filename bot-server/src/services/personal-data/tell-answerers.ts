/** Tells those who answer requests about personal data how the clock of one stands. */
import { personalData } from '@quan-triet/shared/i18n/vi/personal-data'
import { formatDue } from '@quan-triet/shared/i18n/format'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { DataRequestRow } from '../../db/queries/data-requests.ts'
import { getUnitName, listHoldersOf } from '../../db/queries/people.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { answeringRoles } from '../../domain/personal-data/answering-roles.ts'
import type { ClockRung } from '../../domain/personal-data/request-clock.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { effectiveDue } from './describe-request.ts'

/**
 * A new request and one past its half go to the nearest level that answers, the last day and what is overdue to every
 * level above as well. Says no name and no word of the request: the list does, to whoever may open it.
 */
export const tellAnswerers = async (
  tx: ServiceContext,
  request: DataRequestRow,
  rung: ClockRung,
): Promise<void> => {
  const now = tx.clock.now()
  const { shortName } = await getUnitName(tx.db, request.org_unit_id)
  const text = personalData.told[rung]({
    kind: personalData.kinds[request.kind],
    unit: shortName,
    due: formatDue(effectiveDue(request)),
  })
  for (const personId of await listAnswerers(tx, request.org_unit_id, rung))
    await enqueueToPerson(tx, {
      dedupeKey: `data-request:${request.id}:${rung}:${effectiveDue(request)}:${personId}`,
      kind: 'notice',
      personId,
      text,
      orgUnitId: request.org_unit_id,
      dueAt: nextAllowed(now),
      to: `/office/requests/${request.id}`,
    })
}

const listAnswerers = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  rung: ClockRung,
): Promise<PersonId[]> => {
  const now = tx.clock.now()
  const isUrgent = rung === 'den_han' || rung === 'qua_han'
  const found = new Set<PersonId>()
  const above = await listUnitsAbove(tx.db, unitId, dayOf(now))
  for (const [index, unit] of [unitId, ...above].entries()) {
    const roles = answeringRoles[index === 0 ? 'at' : 'below']
    if (roles.length === 0) continue
    const holders = await listHoldersOf(tx.db, { unitId: unit, roles, now })
    for (const personId of holders) found.add(personId)
    if (found.size > 0 && !isUrgent) break
  }
  return [...found]
}

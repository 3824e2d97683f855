/** Finds which of a person's other duties at venues stand in the way of one more. */
import type { Clash } from '@quan-triet/shared/models/campaign-venue'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { listAssignmentsOf } from '../../db/queries/venue-assignments.ts'
import { areClashing, type Duty } from '../../domain/campaigns/clashes.ts'
import type { ServiceContext } from '../context.ts'

const DAY_MS = 86_400_000

/** Duties of all campaigns count: a person has one body. */
export const findClashes = async (
  ctx: ServiceContext,
  { personId, duty, travelMinutes }: { personId: PersonId; duty: Duty; travelMinutes: number },
): Promise<Clash[]> => {
  const others = await listAssignmentsOf(ctx.db, [personId], addMs(duty.startsAt, -DAY_MS))
  return others
    .filter((other) => areClashing(duty, other, travelMinutes))
    .map(({ venueName, startsAt, endsAt }) => ({ personId, venueName, startsAt, endsAt }))
}

/** Shows who of a unit's committee goes to which venue, and where one person is wanted in two places (U-05). */
import type { AssignmentMatrix } from '@quan-triet/shared/models/campaign-venue'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { listAssignmentsOf, listCommittee } from '../../db/queries/venue-assignments.ts'
import { listVenuesBelow } from '../../db/queries/venues.ts'
import { areClashing } from '../../domain/campaigns/clashes.ts'
import { mayDo } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireNode } from './require-node.ts'

/** Sessions over for longer are history. */
const SHOWN_FOR_MS = 14 * 86_400_000

const byName = new Intl.Collator('vi')

/** @throws ServiceError `not_found`, `not_allowed` */
export const listAssignments = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignNodeId }
}): Promise<AssignmentMatrix> => {
  const node = await requireNode(ctx, input.id)
  const now = ctx.clock.now()
  const since = addMs(now, -SHOWN_FOR_MS)
  const seats = await listCommittee(ctx.db, node.unitId, now)
  if (!mayDo(ctx.actor, 'see_names', node.unitId) && seats.length > 0)
    await recordAudit(ctx, {
      action: 'look-committee',
      orgUnitId: node.unitId,
      subject: `campaign-node:${node.id}`,
      detail: { people: seats.length },
    })
  const people = [...Map.groupBy(seats, (seat) => seat.id)].map(([id, own]) => ({
    id,
    fullName: own[0]?.fullName ?? '',
    roles: own.map((seat) => roleLabels[seat.role]),
  }))
  const venues = await listVenuesBelow(ctx.db, node.id, since)
  const shown = new Set(venues.map((venue) => venue.id))
  const all = await listAssignmentsOf(
    ctx.db,
    people.map((person) => person.id),
    since,
  )
  return {
    people: people.toSorted((a, b) => byName.compare(a.fullName, b.fullName)),
    venues,
    assignments: all
      .filter((one) => shown.has(one.venueId))
      .map((one) => ({
        ...one,
        hasNote: one.noteSealed !== null,
        clashes: all.some(
          (other) => other.personId === one.personId && areClashing(one, other, node.travelMinutes),
        ),
      })),
  }
}

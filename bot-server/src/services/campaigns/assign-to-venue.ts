/** Sends a member of the committee to a venue, to attend (dự) or to supervise (giám sát). */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { AssignInput, Assignment, Clash } from '@quan-triet/shared/models/campaign-venue'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findNode, lockCampaign } from '../../db/queries/campaign-nodes.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import {
  findAssignmentAt,
  listCommitteeSeats,
  upsertAssignment,
} from '../../db/queries/venue-assignments.ts'
import { findVenue, type VenueRecord } from '../../db/queries/venues.ts'
import { inTransaction } from '../../db/transaction.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree, whoActs } from '../rights.ts'
import { findClashes } from './find-clashes.ts'

/**
 * The person is told. A clash is refused until a reason is given; the reason is kept with the assignment.
 * @throws ServiceError `venue_clash` with the other venue, `invalid_input` when the person holds no seat on the
 * committee of that unit or one above it, `campaign_closed`, `not_found`, `not_allowed`
 */
export const assignToVenue = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AssignInput
}): Promise<{ assignment: Assignment; clashes: Clash[] }> => {
  const venue = await findVenue(ctx.db, input.venueId)
  if (!venue) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'run_campaign', venue.unitId)
  return inTransaction(ctx, async (tx) => {
    await lockCampaign(tx.db, venue.campaignId)
    const node = await findNode(tx.db, venue.nodeId)
    if (!node || node.closedAt !== null) throw new ServiceError('campaign_closed')
    await requireSeat(tx, venue, input)
    const clashes = await findClashes(tx, {
      personId: input.personId,
      duty: { ...venue, venueId: venue.id },
      travelMinutes: node.travelMinutes,
    })
    const [first] = clashes
    if (first && input.overrideReason === null)
      throw new ServiceError('venue_clash', words.clash(first.venueName, first.startsAt))
    const assignment = await write(tx, venue, {
      ...input,
      overrideReason: first ? input.overrideReason : null,
    })
    return { assignment: { ...assignment, clashes: clashes.length > 0 }, clashes }
  })
}

/** A seat on the committee of the unit that holds the session or of one above it; over which the actor has a say. */
const requireSeat = async (
  tx: ServiceContext,
  { unitId }: VenueRecord,
  { personId }: AssignInput,
): Promise<void> => {
  const now = tx.clock.now()
  const above = await listUnitsAbove(tx.db, unitId, dayOf(now))
  const [seat] = await listCommitteeSeats(tx.db, { personId, unitIds: [unitId, ...above], now })
  if (seat === undefined) throw new ServiceError('invalid_input', words.notCommittee)
  await requireRightInTree(tx, 'run_campaign', seat)
}

const write = async (
  tx: ServiceContext,
  venue: VenueRecord,
  input: AssignInput,
): Promise<Omit<Assignment, 'clashes'>> => {
  const now = tx.clock.now()
  const { venueId, personId, role, overrideReason } = input
  await upsertAssignment(tx.db, {
    id: tx.newId<string>(),
    venue_id: venueId,
    person_id: personId,
    role,
    assigned_by: whoActs(tx).personId,
    assigned_at: now,
    override_reason: overrideReason,
  })
  const written = await findAssignmentAt(tx.db, { venueId, personId })
  if (!written) throw new Error('An assignment just written was not found')
  await recordAudit(tx, {
    action: 'assign-to-venue',
    orgUnitId: venue.unitId,
    subject: `venue-assignment:${written.id} person:${personId}`,
    detail: { role, overrideReason },
  })
  await enqueueToPerson(tx, {
    dedupeKey: `venue-assignment:${written.id}:${role}`,
    kind: 'notice',
    text: words.assigned(role, venue.name, venue.startsAt),
    orgUnitId: venue.unitId,
    personId,
    dueAt: nextAllowed(now),
    to: '/office/campaigns/my-assignments',
  })
  return {
    id: written.id,
    venueId,
    personId,
    role,
    overrideReason,
    hasNote: written.noteSealed !== null,
  }
}

/** Adds venues under another: one by one or many at once, each hosted by a unit at or below that one's host. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { AddVenuesInput } from '@quan-triet/shared/models/campaign-venue'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findNode } from '../../db/queries/campaign-nodes.ts'
import { findVenue, insertVenues, listHosts, type VenueRecord } from '../../db/queries/venues.ts'
import { inTransaction } from '../../db/transaction.ts'
import { scopeOf } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'

/**
 * All or nothing. Ids begin with the main venue's, so that the main one stays the first of its session.
 * @throws ServiceError `not_found` to whoever may host nothing there, `invalid_input` naming the first host that does
 * not fit, `session_closed`, `campaign_closed`
 */
export const addVenues = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AddVenuesInput & { id: string }
}): Promise<{ added: number }> => {
  const scope = scopeOf(requirePerson(ctx), 'run_campaign')
  const above = await findVenue(ctx.db, input.id)
  if (!above) throw new ServiceError('not_found')
  return inTransaction(ctx, async (tx) => {
    const day = dayOf(tx.clock.now())
    const hosts = await listHosts(tx.db, above.hostId, { scope, day })
    if (hosts.length === 0) throw new ServiceError('not_found')
    await requireOpen(tx, above)
    const known = new Set<string>(hosts.map((host) => host.id))
    const stranger = input.venues.find((venue) => !known.has(venue.hostId))
    if (stranger) throw new ServiceError('invalid_input', words.hostOutside(stranger.name))
    const rows = input.venues.map((venue) => venueRow(tx, above, venue))
    await insertVenues(tx.db, rows)
    await recordAudit(tx, {
      action: 'add-venues',
      orgUnitId: above.hostId,
      subject: `session:${above.sessionId}`,
      detail: { under: above.id, added: rows.length },
    })
    return { added: rows.length }
  })
}

const requireOpen = async (
  tx: ServiceContext,
  { nodeId, closedAt }: VenueRecord,
): Promise<void> => {
  const node = await findNode(tx.db, nodeId)
  if (!node || node.closedAt !== null) throw new ServiceError('campaign_closed')
  if (closedAt !== null) throw new ServiceError('session_closed')
}

const venueRow = (
  tx: ServiceContext,
  above: VenueRecord,
  venue: AddVenuesInput['venues'][number],
) => ({
  id: `${above.id.split('~')[0]}~${tx.newId<string>()}`,
  session_id: above.sessionId,
  host_org_id: venue.hostId,
  name: venue.name,
  map_url: null,
  parent_id: above.id,
  invited: venue.invited,
  room: venue.room,
  link: venue.link,
})

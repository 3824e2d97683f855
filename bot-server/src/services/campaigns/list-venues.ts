/** Shows the venues (điểm cầu) of a session as a tree: all of them to who holds it, to others their own part. */
import type { Venue, VenueTree } from '@quan-triet/shared/models/campaign-venue'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listHosts, listVenuesSeenBy } from '../../db/queries/venues.ts'
import { findSession } from '../../db/queries/sessions.ts'
import { arrangeVenues } from '../../domain/campaigns/arrange-venues.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'

/**
 * A unit below the one that holds the session sees the venues above its own, and those of its own units.
 * @throws ServiceError `not_found` to whoever runs campaigns nowhere at or below that unit
 */
export const listVenues = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<VenueTree> => {
  const scope = scopeOf(requirePerson(ctx), 'run_campaign')
  const session = await findSession(ctx.db, input.id)
  if (!session) throw new ServiceError('not_found')
  const day = dayOf(ctx.clock.now())
  const hosts = await listHosts(ctx.db, session.unitId, { scope, day })
  if (hosts.length === 0) throw new ServiceError('not_found')
  const mine = new Set(hosts.map((host) => host.id))
  const seen = await listVenuesSeenBy(ctx.db, input.id, { scope, day })
  return {
    sessionTitle: session.title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    venues: arrangeVenues(seen).map((venue): Venue => ({
      ...venue,
      isMine: mine.has(venue.hostId),
    })),
    hosts,
  }
}

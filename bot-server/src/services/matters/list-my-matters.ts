/** Lists what the acting person has sent, with number, state and answer, and to which branches more may be sent. */
import type { OwnMatters } from '@quan-triet/shared/models/matter'
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import { listMattersOfPerson } from '../../db/queries/matters.ts'
import { getUnitName } from '../../db/queries/people.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeMatter } from './describe-matter.ts'

/** Nobody else's; newest first. @throws ServiceError `not_allowed` */
export const listMyMatters = async ({ ctx }: { ctx: ServiceContext }): Promise<OwnMatters> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const places: OwnMatters['places'] = []
  for (const unitId of new Set([person.homeUnitId, ...person.guestUnitIds])) {
    const nodes = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
    if (nodes.length > 0) places.push(await getUnitName(ctx.db, unitId))
  }
  const stored = await listMattersOfPerson(ctx.db, person.personId)
  return { places, matters: await Promise.all(stored.map((one) => describeMatter(ctx, one))) }
}

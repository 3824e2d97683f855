/** Finds the branch and campaign that a person's screens are about (ruling 13). */
import { listNodesOfUnit, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import { listPublishedParts, type PublishedPart } from '../../db/queries/parts.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { ServiceContext } from '../context.ts'
import { requirePerson, requireRight } from '../rights.ts'

export interface Study {
  person: PersonActor
  node: NodeOfUnit
}

/** The campaign at home, else where the person is a guest; undefined when there is none. @throws ServiceError as `requireRight` */
export const findStudy = async (ctx: ServiceContext): Promise<Study | undefined> => {
  const person = requirePerson(ctx)
  for (const unitId of [person.homeUnitId, ...person.guestUnitIds]) {
    requireRight(ctx, 'take_part', unitId)
    const [node] = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
    if (node) return { person, node }
  }
  return undefined
}

/** The parts that the study brings to this person's branch, in reading order. */
export const listPartsOfStudy = (ctx: ServiceContext, { node }: Study): Promise<PublishedPart[]> =>
  listPublishedParts(ctx.db, {
    campaignId: node.campaignId,
    unitId: node.unitId,
    day: dayOf(ctx.clock.now()),
  })

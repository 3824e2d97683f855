/** Loads the sessions that concern a person: of the home branch, and of branches visited, in campaigns under way. */
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'

/** Earliest first. */
export const loadSessionsOfPerson = async (
  ctx: ServiceContext,
  person: PersonActor,
): Promise<StudySession[]> => {
  const nodes = await Promise.all(
    [person.homeUnitId, ...person.guestUnitIds].map((unitId) =>
      listNodesOfUnit(ctx.db, unitId, ctx.clock.now()),
    ),
  )
  return listSessionsOfNodes(
    ctx.db,
    nodes.flat().map((node) => node.nodeId),
  )
}

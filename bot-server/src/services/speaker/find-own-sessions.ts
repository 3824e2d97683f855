/** Finds for which sessions the acting person may see and answer questions: as their speaker, and as who runs the branch. */
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import { listSessionsById, listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { listSessionsSpokenBy } from '../../db/queries/speaker-questions.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { mayDo } from '../../domain/rights.ts'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

export interface OwnSessions {
  sessions: StudySession[]
  /** The branch's nodes, whose questions for no session are seen, too; none of a speaker's. */
  nodeIds: CampaignNodeId[]
}

/**
 * A speaker holds the role on that day and is named for the session; of other sessions there is nothing to see.
 * @throws ServiceError `not_allowed`
 */
export const findOwnSessions = async (ctx: ServiceContext): Promise<OwnSessions> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const { homeUnitId, personId } = person
  const runs = mayDo(person, 'run_branch', homeUnitId)
  const nodes = runs ? await listNodesOfUnit(ctx.db, homeUnitId, ctx.clock.now()) : []
  const nodeIds = nodes.map((node) => node.nodeId)
  const own = await listSessionsOfNodes(ctx.db, nodeIds)
  const isSpeaker = person.roles.some(({ role }) => role === 'bao_cao_vien')
  const spoken = isSpeaker ? await listSessionsSpokenBy(ctx.db, personId) : []
  const others = spoken.filter((id) => !own.some((session) => session.id === id))
  if (others.length === 0) return { sessions: own, nodeIds }
  return { sessions: [...own, ...(await listSessionsById(ctx.db, others))], nodeIds }
}

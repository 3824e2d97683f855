/** Finds the sessions of a branch's campaign with place and speaker, for answers about the timetable. */
import type { Session } from '@quan-triet/shared/models/attendance'
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { listSessionsOfNode } from '../../db/queries/sessions.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { describeSession } from './describe-session.ts'

/** A session with what only the timetable tells. */
export interface TimetabledSession extends Session {
  isMandatory: boolean
  speaker: string | null
  mapUrl: string | null
}

/**
 * Earliest first.
 * @param input.unitId the branch whose node it is; sessions of any other branch's node are not given
 * @throws ServiceError `not_allowed`
 */
export const findSessionsOfNode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; nodeId: CampaignNodeId }
}): Promise<TimetabledSession[]> => {
  requireRight(ctx, 'take_part', input.unitId)
  const sessions = await listSessionsOfNode(ctx.db, input.nodeId)
  return sessions
    .filter((one) => one.unitId === input.unitId)
    .map((one) => ({
      ...describeSession(one, ctx.clock.now()),
      isMandatory: one.isMandatory,
      speaker: one.speaker,
      mapUrl: one.mapUrl,
    }))
}

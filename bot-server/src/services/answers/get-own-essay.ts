/** Gets the acting person's own essay in a branch's campaign: whether it is owed, where it stands, what was said of it. */
import type { EssayOpens } from '@quan-triet/shared/models/campaign'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { listDeadlines } from '../../db/queries/campaigns.ts'
import { getEssayRules } from '../../db/queries/essay-rules.ts'
import { findEssayOf, type JudgedEssay } from '../../db/queries/own-essay.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { type EssayDuty, isEssayOpen } from '../../domain/essays/essay-duty.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters } from '../essays/list-writers.ts'
import { openComment } from '../essays/open-comment.ts'
import { loadCompleted } from '../figures/load-completed.ts'
import { requirePerson } from '../rights.ts'

export interface OwnEssay {
  duty: EssayDuty
  /** What was handed in, with the grader's words; undefined: nothing yet. */
  essay: (Omit<JudgedEssay, 'id' | 'commentSealed'> & { comment: string | null }) | undefined
  opens: EssayOpens
  isOpen: boolean
  dueAt: Instant | null
}

const OF_ANOTHER_BRANCH: OwnEssay = {
  duty: { kind: 'not_of_branch' },
  essay: undefined,
  opens: 'sau_hoan_thanh',
  isOpen: false,
  dueAt: null,
}

/**
 * Nobody's but the acting person's; to whoever is in no roster of the branch, nothing of its campaign is told.
 * @throws ServiceError `not_on_roster`, `no_campaign`
 */
export const getOwnEssay = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<OwnEssay> => {
  const { personId } = requirePerson(ctx)
  const { nodeId, campaignId } = await getCurrentNode(ctx, unitId)
  const writers = await listWriters(ctx, { unitId, campaignId })
  const duty = writers.find((one) => one.personId === personId)?.duty
  if (!duty) return OF_ANOTHER_BRANCH
  const { essayOpens: opens } = await getEssayRules(ctx.db, campaignId)
  const now = ctx.clock.now()
  const completed = await loadCompleted(ctx, { campaignId, members: [personId], at: now })
  const sessions = await listSessionsOfNodes(ctx.db, [nodeId])
  const isFirstSessionOver = sessions.some(
    (session) => !session.isMakeup && (session.closedAt !== null || session.endsAt <= now),
  )
  const deadlines = await listDeadlines(ctx.db, nodeId)
  return {
    duty,
    essay: await findOwn(ctx, { campaignId, personId }),
    opens,
    isOpen: isEssayOpen(opens, { hasCompleted: completed.has(personId), isFirstSessionOver }),
    dueAt: deadlines.find((one) => one.subject === 'thu_hoach')?.dueAt ?? null,
  }
}

const findOwn = async (
  ctx: ServiceContext,
  of: Parameters<typeof findEssayOf>[1],
): Promise<OwnEssay['essay']> => {
  const found = await findEssayOf(ctx.db, of)
  if (!found) return undefined
  const { id, commentSealed, ...essay } = found
  return { ...essay, comment: await openComment(ctx, { id, commentSealed }) }
}

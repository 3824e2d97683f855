/** Loads what a person's essay in a campaign of the own branch hangs on: whether it is owed, open, due, handed in. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { listDeadlines, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import { type EssayRules, getEssayRules } from '../../db/queries/essay-rules.ts'
import { type EssayRow, findEssayOf, findExtension } from '../../db/queries/own-essay.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { type EssayDuty, isEssayOpen } from '../../domain/essays/essay-duty.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters } from '../essays/list-writers.ts'
import { loadCompleted } from '../figures/load-completed.ts'

export interface OwnStanding {
  node: NodeOfUnit
  personId: PersonId
  duty: EssayDuty
  rules: EssayRules
  /** What was handed in; undefined: nothing yet. */
  essay: EssayRow | undefined
  isOpen: boolean
  dueAt: Instant | null
  isExtended: boolean
}

/** To be called by a guarded verb, for the acting person or by who may record for somebody. */
export const loadOwnEssay = async (
  ctx: ServiceContext,
  { node, personId }: Pick<OwnStanding, 'node' | 'personId'>,
): Promise<OwnStanding> => {
  const { campaignId, nodeId, unitId } = node
  const writers = await listWriters(ctx, { unitId, campaignId })
  const duty = writers.find((one) => one.personId === personId)?.duty ?? { kind: 'not_of_branch' }
  const rules = await getEssayRules(ctx.db, campaignId)
  const deadlines = await listDeadlines(ctx.db, nodeId)
  const extendedUntil = await findExtension(ctx.db, { campaignId, personId })
  return {
    node,
    personId,
    duty,
    rules,
    essay: await findEssayOf(ctx.db, { campaignId, personId }),
    isOpen: await isOpenTo(ctx, { node, personId, rules }),
    dueAt: extendedUntil ?? deadlines.find((one) => one.subject === 'thu_hoach')?.dueAt ?? null,
    isExtended: extendedUntil !== null,
  }
}

const isOpenTo = async (
  ctx: ServiceContext,
  { node, personId, rules }: Pick<OwnStanding, 'node' | 'personId' | 'rules'>,
): Promise<boolean> => {
  const now = ctx.clock.now()
  const completed = await loadCompleted(ctx, {
    campaignId: node.campaignId,
    members: [personId],
    at: now,
  })
  const sessions = await listSessionsOfNodes(ctx.db, [node.nodeId])
  const isFirstSessionOver = sessions.some(
    (session) => !session.isMakeup && (session.closedAt !== null || session.endsAt <= now),
  )
  return isEssayOpen(rules.essayOpens, {
    hasCompleted: completed.has(personId),
    isFirstSessionOver,
  })
}

/** Reads the classes of a node with their sessions, invited and present, and counts them by the rule of 2.5. */
import type { CampaignClasses } from '@quan-triet/shared/models/campaign-class'
import {
  type ClassRecord,
  countPresent,
  countShares,
  listClassesOfNode,
  listClassHours,
  listSessionsOfClasses,
  type SessionOfClass,
} from '../../db/queries/classes.ts'
import { isOfRoster, listInvited } from '../../db/queries/class-invited.ts'
import type { NodeRecord } from '../../db/queries/campaign-nodes.ts'
import { countClasses } from '../../domain/campaigns/count-classes.ts'
import { keyCadreEnd } from '../../domain/campaigns/key-cadre-first.ts'
import type { ServiceContext } from '../context.ts'

export const loadClasses = async (
  ctx: ServiceContext,
  node: NodeRecord,
): Promise<CampaignClasses> => {
  const classes = await listClassesOfNode(ctx.db, node.id)
  const ids = classes.map((one) => one.id)
  const sessions = Map.groupBy(await listSessionsOfClasses(ctx.db, ids), (one) => one.classId)
  const shares = await countShares(ctx.db, ids)
  const present = await countPresent(ctx.db, ids)
  const described = []
  for (const one of classes) {
    const own = sessions.get(one.id) ?? []
    described.push({
      ...one,
      isSplit: one.splitId !== null,
      invited: shares.get(one.id) ?? (await countInvited(ctx, one, own)),
      attended: present.get(one.id) ?? 0,
      sessions: own,
    })
  }
  const hours = await listClassHours(ctx.db, node.id, 'above')
  return {
    classes: described.toSorted((a, b) => firstOf(a.sessions).localeCompare(firstOf(b.sessions))),
    counts: countClasses(classes),
    baseFrom: node.keyCadreWaived === null ? keyCadreEnd(hours) : null,
  }
}

const LAST = '9'
const firstOf = (sessions: readonly SessionOfClass[]): string => sessions[0]?.startsAt ?? LAST

/** By roles and memberships of the day on which the class begins; null where only a declared count exists. */
const countInvited = async (
  ctx: ServiceContext,
  { unitId, audience }: ClassRecord,
  [first]: readonly SessionOfClass[],
): Promise<number | null> => {
  if (!first || !isOfRoster(audience)) return null
  const invited = await listInvited(ctx.db, { unitId, audience, at: first.startsAt })
  return invited.length
}

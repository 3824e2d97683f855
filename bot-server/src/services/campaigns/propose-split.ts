/** Proposes how to split a class by its hall's capacity, branches kept together where they fit. */
import type { ClassSplit } from '@quan-triet/shared/models/campaign-class'
import type { ClassId } from '@quan-triet/shared/models/ids'
import {
  type ClassRecord,
  findClass,
  listSessionsOfClasses,
  type SessionOfClass,
} from '../../db/queries/classes.ts'
import { listInvitedByBranch } from '../../db/queries/class-invited.ts'
import type { NodeRecord } from '../../db/queries/campaign-nodes.ts'
import { splitPeople } from '../../domain/campaigns/split-people.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireNode } from './require-node.ts'

export interface ClassToSplit {
  node: NodeRecord
  found: ClassRecord
  sessions: SessionOfClass[]
  split: ClassSplit
}

/** Writes nothing. @throws ServiceError `not_found`, `not_allowed` */
export const proposeSplit = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ClassId; capacity: number }
}): Promise<ClassSplit> => (await loadSplit(ctx, input)).split

/** The same with what it is decided on. @throws ServiceError as `proposeSplit` */
export const loadSplit = async (
  ctx: ServiceContext,
  { id, capacity }: { id: ClassId; capacity: number },
): Promise<ClassToSplit> => {
  const found = await findClass(ctx.db, id)
  if (!found) throw new ServiceError('not_found')
  const node = await requireNode(ctx, found.nodeId)
  const sessions = await listSessionsOfClasses(ctx.db, [id])
  const branches = await listInvitedByBranch(ctx.db, {
    unitId: found.unitId,
    audience: found.audience,
    at: sessions[0]?.startsAt ?? ctx.clock.now(),
  })
  const names = new Map(branches.map((branch) => [branch.unitId, branch.unitName]))
  const parts = splitPeople(branches, capacity).map((shares) => ({
    people: shares.reduce((sum, share) => sum + share.people, 0),
    shares: shares.map((share) => ({ ...share, unitName: names.get(share.unitId) ?? '' })),
  }))
  const people = branches.reduce((sum, branch) => sum + branch.people, 0)
  return { node, found, sessions, split: { people, parts } }
}

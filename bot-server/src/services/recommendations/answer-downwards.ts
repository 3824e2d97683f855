/** Lets an answer flow down to every group, unit and person whose recommendation it answers: each is told once. */
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type { OrgUnitId, PersonId, RecommendationGroupId } from '@quan-triet/shared/models/ids'
import { listHoldersOf } from '../../db/queries/people.ts'
import {
  answerMember,
  changeGroup,
  type GroupRow,
  listGroupAndBelow,
  listMembersOfGroups,
} from '../../db/queries/recommendation-groups.ts'
import { waitsForAnswer } from '../../domain/matters/group-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { tellOfGroups, tellOnce } from './tell-of-groups.ts'

interface Answering {
  rootId: RecommendationGroupId
  state: 'tiep_thu' | 'giai_trinh'
  answer: string
}

/**
 * To be called by a guarded verb, inside its transaction. What was answered at a lower level before keeps that answer.
 */
export const answerDownwards = async (
  tx: ServiceContext,
  { rootId, state, answer }: Answering,
): Promise<void> => {
  const open = reachable(await listGroupAndBelow(tx.db, rootId), rootId)
  const given = { answered_at: tx.clock.now(), answered_by: whoActs(tx).personId }
  for (const group of open) {
    const about = `recommendation_group:${group.id}:answer`
    const sealed = await sealText(tx, { unitId: group.org_unit_id, text: answer, about })
    const answered = { ...given, state: 'da_phan_hoi' as const, disposition: state }
    // Somebody below decides in the same moment: all of it waits for the next try.
    if (!(await changeGroup(tx.db, group, { ...answered, answer_sealed: sealed })))
      throw new ServiceError('step_not_allowed', words.elsewhere)
    await recordAudit(tx, {
      action: 'answer-recommendations',
      orgUnitId: group.org_unit_id,
      subject: `recommendation-group:${group.id}`,
      detail: { from: group.state, to: 'da_phan_hoi', by: rootId },
    })
  }
  const members = await listMembersOfGroups(
    tx.db,
    open.map(({ id }) => id),
  )
  for (const { id, unitId } of members) {
    const about = `recommendation:${id}:answer`
    const sealed = await sealText(tx, { unitId, text: answer, about })
    await answerMember(tx.db, id, { ...given, answer_sealed: sealed })
  }
  const authors = new Map<PersonId, OrgUnitId>()
  for (const { personId, unitId } of members) if (personId !== null) authors.set(personId, unitId)
  await tellAuthors(tx, { rootId, text: words.answered(state, answer), authors })
  const units = new Set([
    ...members.map((one) => one.unitId),
    ...open.map((one) => one.org_unit_id),
  ])
  await tellUnits(tx, { rootId, text: words.unitAnswered(state, answer), units, authors })
  tellOfGroups(tx, units)
}

/** The groups below that wait for an answer, down to the first that has one. */
const reachable = (all: readonly GroupRow[], rootId: RecommendationGroupId): GroupRow[] => {
  const children = Map.groupBy(all, (group) => group.parent_group_id)
  const found: GroupRow[] = []
  const visit = (group: GroupRow | undefined): void => {
    if (!group || !waitsForAnswer(group.state)) return
    found.push(group)
    for (const child of children.get(group.id) ?? []) visit(child)
  }
  visit(all.find(({ id }) => id === rootId))
  return found
}

interface Telling {
  rootId: RecommendationGroupId
  text: string
  authors: ReadonlyMap<PersonId, OrgUnitId>
}

const tellAuthors = async (
  tx: ServiceContext,
  { rootId, text, authors }: Telling,
): Promise<void> => {
  for (const [personId, unitId] of authors)
    await tellOnce(tx, { rootId, personId, unitId, text, to: '/matters' })
}

/** Who gathers in each unit on the way; whoever is an author knows already, and so does who decided. */
const tellUnits = async (
  tx: ServiceContext,
  { rootId, text, units, authors }: Telling & { units: ReadonlySet<OrgUnitId> },
): Promise<void> => {
  const now = tx.clock.now()
  const knows = whoActs(tx).personId
  const roles = ['bi_thu', 'pho_bi_thu', 'can_bo_tuyen_giao'] as const
  for (const unitId of units)
    for (const personId of await listHoldersOf(tx.db, { unitId, roles, now }))
      if (personId !== knows && !authors.has(personId))
        await tellOnce(tx, { rootId, personId, unitId, text, to: '/office/recommendations' })
}

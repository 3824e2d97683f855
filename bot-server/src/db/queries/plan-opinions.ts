/** Queries of what members and mass organisations say about a draft. */
import type { PersonId, PlanId, PlanOpinionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db, NewRow } from '../schema/database.ts'

/** All opinions on a plan, in their order, with the authors' names. */
export const listOpinions = (db: Db, planId: PlanId) =>
  db
    .selectFrom('plan_opinion')
    .leftJoin('person', 'person.id', 'plan_opinion.person_id')
    .selectAll('plan_opinion')
    .select('person.full_name as author')
    .where('plan_opinion.plan_id', '=', planId)
    .orderBy('plan_opinion.number')
    .execute()

export type OpinionRow = Awaited<ReturnType<typeof listOpinions>>[number]

/** The caller holds the plan (`touchDraft`), so that numbers follow each other. */
export const insertOpinion = async (
  db: Db,
  row: Omit<NewRow<'plan_opinion'>, 'number'>,
): Promise<void> => {
  const last = await db
    .selectFrom('plan_opinion')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('plan_id', '=', row.plan_id)
    .executeTakeFirst()
  await db
    .insertInto('plan_opinion')
    .values({ ...row, number: (last?.last ?? 0) + 1 })
    .execute()
}

/** @returns false when somebody has answered it, or it is of another plan */
export const answerOpinion = async (
  db: Db,
  {
    id,
    planId,
    ...answer
  }: {
    id: PlanOpinionId
    planId: PlanId
    answer_sealed: string
    answered_at: Instant
    answered_by: PersonId
  },
): Promise<boolean> => {
  const result = await db
    .updateTable('plan_opinion')
    .set(answer)
    .where('id', '=', id)
    .where('plan_id', '=', planId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

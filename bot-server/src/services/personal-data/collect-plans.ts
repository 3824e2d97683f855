/** Collects what plans hold of one person: the own personal plans, opinions on drafts, tasks to follow. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { listFollowedByPerson, listOwnOpinions } from '../../db/queries/my-plans.ts'
import { listPersonalPlans } from '../../db/queries/plans.ts'
import type { ServiceContext } from '../context.ts'
import { loadPlanDraft } from '../plans/load-plan-draft.ts'
import { titleOf } from '../plans/plan-headings-of.ts'
import { openTexts } from '../vault.ts'

export type CollectedPlans = Awaited<ReturnType<typeof collectPlans>>

/** To be called by a guarded verb. */
export const collectPlans = async (ctx: ServiceContext, personId: PersonId) => ({
  personal: await collectPersonal(ctx, personId),
  opinions: await collectOpinions(ctx, personId),
  followed: await collectFollowed(ctx, personId),
})

const collectPersonal = async (ctx: ServiceContext, personId: PersonId) => {
  const plans = await listPersonalPlans(ctx.db, personId)
  return Promise.all(
    plans.map(async (plan) => {
      const { lines, tasks } = await loadPlanDraft(ctx, plan)
      const texts = [...lines, ...tasks].map(({ text }) => text)
      return { title: titleOf(plan), state: plan.state, texts: texts.filter((text) => text !== '') }
    }),
  )
}

const collectOpinions = async (ctx: ServiceContext, personId: PersonId) => {
  const rows = await listOwnOpinions(ctx.db, personId)
  const texts = await openTexts(
    ctx,
    rows.flatMap(({ id, textSealed, answerSealed }) => [
      { sealed: textSealed, about: `plan_opinion:${id}` },
      { sealed: answerSealed, about: `plan_opinion:${id}:answer` },
    ]),
  )
  return rows.map((row, index) => ({
    title: titleOf(row),
    number: row.number,
    sentAt: row.sentAt,
    text: texts[index * 2] ?? null,
    answer: texts[index * 2 + 1] ?? null,
  }))
}

const collectFollowed = async (ctx: ServiceContext, personId: PersonId) => {
  const rows = await listFollowedByPerson(ctx.db, personId)
  const texts = await openTexts(
    ctx,
    rows.map(({ id, textSealed }) => ({ sealed: textSealed, about: `plan_task:${id}` })),
  )
  return rows.map(({ dueOn }, index) => ({ dueOn, text: texts[index] ?? null }))
}

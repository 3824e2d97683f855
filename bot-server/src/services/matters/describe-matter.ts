/** Opens the sealed words of questions and recommendations and describes them, with their way, as screens show them. */
import { matters as words } from '@quan-triet/shared/i18n/vi/matters'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Matter } from '@quan-triet/shared/models/matter'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { type GroupOnWay, listWaysOf } from '../../db/queries/matter-ways.ts'
import type { StoredMatter, StoredRecommendation } from '../../db/queries/matters.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { wayOf } from '../../domain/matters/way-of.ts'
import type { ServiceContext } from '../context.ts'
import { openTexts } from '../vault.ts'

/** To be called by a guarded verb: whoever may not read them must not come this far. In the order given. */
export const describeMatters = async (
  ctx: ServiceContext,
  stored: readonly StoredMatter[],
): Promise<Matter[]> => {
  const contents = await openTexts(
    ctx,
    stored.map(({ kind, id, contentSealed: sealed }) => ({ sealed, about: `${kind}:${id}` })),
  )
  const answers = await openTexts(
    ctx,
    stored.map(({ kind, id, answerSealed: sealed }) => ({ sealed, about: `${kind}:${id}:answer` })),
  )
  const ways = await loadWays(ctx, stored)
  return stored.map((one, index) =>
    describe(one, ways, {
      content: contents[index] ?? null,
      answer: answers[index] ?? null,
    }),
  )
}

type Ways = (one: StoredRecommendation) => Parameters<typeof wayOf>[0]

const loadWays = async (ctx: ServiceContext, stored: readonly StoredMatter[]): Promise<Ways> => {
  const own = stored.filter((one) => one.kind === 'recommendation')
  const groupIds = own.flatMap(({ groupId }) => groupId ?? [])
  const held = Map.groupBy(await listWaysOf(ctx.db, [...new Set(groupIds)]), ({ from }) => from)
  const names = new Map<OrgUnitId, string>()
  for (const unitId of new Set(own.map((one) => one.unitId)))
    names.set(unitId, (await getUnitName(ctx.db, unitId)).nameOrg)
  const none: GroupOnWay[] = []
  return ({ groupId, unitId, sentAt, answeredAt, state }) => ({
    unit: names.get(unitId) ?? '',
    sentAt,
    answeredAt,
    state,
    groups: groupId === null ? none : (held.get(groupId) ?? none),
  })
}

const describe = (
  stored: StoredMatter,
  ways: Ways,
  opened: Pick<Matter, 'content' | 'answer'>,
): Matter => {
  const common = {
    number: stored.number,
    hidesName: stored.hidesName === 1,
    sentOn: dayOf(stored.sentAt),
    answeredOn: stored.answeredAt === null ? null : dayOf(stored.answeredAt),
    ...opened,
  }
  if (stored.kind === 'recommendation') {
    const { kind, id, state, category, draftTitle: title, draftPart: part } = stored
    const draft = title === null ? null : { title, part }
    const way = wayOf(ways(stored)).map((step) => ({
      state: step.state,
      on: dayOf(step.at),
      unit: step.unit,
    }))
    return { kind, id, state, category, draft, way, ...common }
  }
  const { kind, id, state, sessionNumber, sessionTitle } = stored
  const session =
    sessionTitle === null ? null : words.sessionInSentence(sessionNumber, sessionTitle)
  return { kind, id, state, session, ...common }
}

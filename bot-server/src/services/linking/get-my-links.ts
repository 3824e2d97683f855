/** Shows a person which Zalo accounts are linked, and by which ways the house could write. */
import type { MyLinks } from '@quan-triet/shared/models/linking'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { countBotUsers, listLinksOf, type OaIdentityRow } from '../../db/queries/linked-accounts.ts'
import { windowClosesAt } from '../../domain/linking/private-way.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError as `requireRightAtHome` */
export const getMyLinks = ({ ctx }: { ctx: ServiceContext }): Promise<MyLinks> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  return describeLinks(ctx, personId)
}

/** The same, behind the guard of the calling verb. */
export const describeLinks = async (ctx: ServiceContext, personId: PersonId): Promise<MyLinks> => {
  const { bot, oa, app } = await listLinksOf(ctx.db, personId)
  const ways = ['bot', 'oa', 'mini_app'] as const
  return {
    ways: ways.filter((way) => ctx.ways.includes(way)),
    bot: bot ? { linkedAt: bot.bound_at, mayWrite: bot.private_chat_id !== null } : null,
    oa: oa
      ? { linkedAt: oa.bound_at, follows: oa.follows === 1, opensUntil: opensUntil(ctx, oa) }
      : null,
    notifiedSince: app.find((one) => one.notified_since !== null)?.notified_since ?? null,
    botUsers: { used: await countBotUsers(ctx.db), limit: ctx.limits.botUsers },
  }
}

const opensUntil = (ctx: ServiceContext, { last_interaction_at: last }: OaIdentityRow) => {
  if (last === null) return null
  const until = windowClosesAt(last)
  return until > ctx.clock.now() ? until : null
}

/** Lets go of a person's own Zalo account: nothing private goes there any more. */
import type { MyLinks } from '@quan-triet/shared/models/linking'
import { dropBotLinks, dropOaLinks } from '../../db/queries/linked-accounts.ts'
import { failWaiting } from '../../db/queries/private-deliveries.ts'
import { inTransaction } from '../../db/transaction.ts'
import { windowClosesAt } from '../../domain/linking/private-way.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeLinks } from './get-my-links.ts'
import { sayLinkLost } from './tell-of-links.ts'

/** What waits to go there goes on by the next way. Unlinking what is not linked changes nothing. @throws ServiceError as `requireRightAtHome` */
export const unlinkAccount = async ({
  ctx,
  input: { way },
}: {
  ctx: ServiceContext
  input: { way: 'bot' | 'oa' }
}): Promise<MyLinks> => {
  const { personId, homeUnitId } = requireRightAtHome(ctx, 'take_part')
  return inTransaction(ctx, async (tx) => {
    const count = way === 'bot' ? await letGoOfBot(tx, personId) : await letGoOfOa(tx, personId)
    if (count > 0) {
      await failWaiting(tx.db, { way, personId, now: tx.clock.now() })
      await recordAudit(tx, {
        action: 'unlink-account',
        orgUnitId: homeUnitId,
        subject: `person:${personId}`,
        detail: { way },
      })
    }
    return describeLinks(tx, personId)
  })
}

type PersonId = Parameters<typeof dropBotLinks>[1]

const letGoOfBot = async (tx: ServiceContext, personId: PersonId): Promise<number> => {
  const gone = await dropBotLinks(tx.db, personId)
  for (const { private_chat_id: id } of gone)
    if (id !== null) await sayLinkLost(tx, { way: 'bot', id })
  return gone.length
}

const letGoOfOa = async (tx: ServiceContext, personId: PersonId): Promise<number> => {
  const gone = await dropOaLinks(tx.db, personId)
  const now = tx.clock.now()
  for (const { oa_user_id: id, last_interaction_at: last } of gone)
    if (last !== null && windowClosesAt(last) > now) await sayLinkLost(tx, { way: 'oa', id })
  return gone.length
}

/** Finds out what is still to be done within a house before and after it goes live, from what it holds. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listFacts } from '../../db/queries/channel-facts.ts'
import { countAdministrators } from '../../db/queries/duties-first.ts'
import { findOaToken } from '../../db/queries/oa-tokens.ts'
import { countOpenNotices } from '../../db/queries/operator-notices.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import { judgeKey, judgeKeyCopy } from '../../domain/doctor/judge-data.ts'
import {
  judgeAdministrators,
  judgeAlarm,
  judgeAudit,
  judgeBackup,
  judgeDrill,
  judgeNotices,
} from '../../domain/doctor/judge-people.ts'
import { judgeOa, type OaPair } from '../../domain/doctor/judge-platforms.ts'
import { KEY_COPY_FACT } from '../../domain/operations/house-facts.ts'
import { keyMark } from '../../domain/operations/house-proof.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { fitsHouseKey } from '../vault/fits-house-key.ts'
import { readAlarmSettings } from './read-alarm-settings.ts'
import { readCondition } from './read-condition.ts'

/**
 * @param input.practiceKey the key that everybody knows
 * @param input.oaId null: the house has no Official Account
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const examineHouse = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { practiceKey: Uint8Array; oaId: string | null }
}): Promise<Finding[]> => {
  requireRight(ctx, 'operate')
  const now = ctx.clock.now()
  const facts = await listFacts(ctx.db)
  const copy = facts.get(KEY_COPY_FACT)
  const mark = keyMark(ctx.dataKey)
  const { care } = await readCondition(ctx, facts)
  const { fault, point } = await verifyAudit({ ctx, input: { extent: 'new' } })
  return [
    judgeKey({
      bytes: ctx.dataKey,
      isPractice: Buffer.from(ctx.dataKey).equals(input.practiceKey),
      opens: await fitsHouseKey({ ctx }),
      mark,
    }),
    judgeKeyCopy(copy ? { at: copy.at, mark: copy.value } : null, mark),
    judgeOa(input.oaId === null ? null : await readPair(ctx, input.oaId), now),
    judgeAdministrators(await countAdministrators(ctx.db, now)),
    judgeNotices(await countOpenNotices(ctx.db, 'everywhere', dayOf(now))),
    judgeAlarm(await readAlarmSettings(ctx)),
    judgeBackup(care.backup, (ctx.backups?.dir ?? null) !== null),
    judgeDrill(care.drill),
    judgeAudit({ brokenAt: fault?.seq ?? null, lines: point.seq }),
  ]
}

const readPair = async (ctx: ServiceContext, oaId: string): Promise<OaPair> => {
  const row = await findOaToken(ctx.db, oaId)
  if (!row) return 'never'
  return { state: row.state, rotatedAt: row.rotated_at, expiresAt: row.expires_at }
}

/** Judges what a house speaks through: the bot, the Official Account, the mail server. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import type { WebhookState } from '@quan-triet/shared/models/operations'
import type { Instant } from '@quan-triet/shared/models/moments'
import { grantEndsAt } from '../operations/oa-grant.ts'
import { bad, type Finding, good, warn } from './finding.ts'

export type BotAnswer =
  | { kind: 'answered'; name: string; canJoinGroups: boolean; webhook: WebhookState }
  | { kind: 'refused' }
  | { kind: 'silent' }

/** @param answer null: the house has no bot */
export const judgeBot = (answer: BotAnswer | null): Finding => {
  if (answer === null) return good('bot', words.bot.off)
  if (answer.kind !== 'answered') return bad('bot', words.bot[answer.kind])
  const { webhook, name } = answer
  if (webhook !== 'ours') return bad('bot', words.bot.webhook[webhook])
  return answer.canJoinGroups
    ? good('bot', words.bot.good(name))
    : warn('bot', words.bot.cannotJoin)
}

/** What the house has kept of its sign-in; `never`: nothing. */
export type OaPair = 'never' | { state: 'good' | 'lost'; rotatedAt: Instant; expiresAt: Instant }

/** @param pair null: the house has no Official Account */
export const judgeOa = (pair: OaPair | null, now: Instant): Finding => {
  if (pair === null) return good('oa', words.oa.off)
  if (pair === 'never') return bad('oa', words.oa.never)
  const endsAt = grantEndsAt(pair)
  if (pair.state === 'lost' || endsAt <= now) return bad('oa', words.oa.lost)
  return pair.expiresAt <= now
    ? warn('oa', words.oa.stale(pair.expiresAt))
    : good('oa', words.oa.good(endsAt))
}

export type MailAnswer = 'good' | 'unreachable' | 'tls' | 'refused'

/** @param mail null: no letters */
export const judgeMail = (mail: { host: string; answer: MailAnswer } | null): Finding => {
  if (mail === null) return good('mail', words.mail.off)
  return mail.answer === 'good'
    ? good('mail', words.mail.good)
    : bad('mail', words.mail[mail.answer](mail.host))
}

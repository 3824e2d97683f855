/** Carries out a command typed to the bot or the Official Account, and says in words what came of it. */
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import type { IncomingMessage } from '../domain/messages.ts'
import type { ServiceContext } from '../services/context.ts'
import { stopInGroup } from '../services/linking/stop-in-group.ts'
import { type CodeOutcome, redeemLinkCode } from '../services/linking/redeem-link-code.ts'
import type { Standpoint } from './actor-of.ts'
import { askForBranch } from './dialogues/choose-branch.ts'
import type { Question } from './question.ts'
import type { Command } from './read-command.ts'

/** @returns what to say in the chat of the message; undefined when it is no command there and then */
export const obeyCommand = async (
  ctx: ServiceContext,
  message: IncomingMessage,
  about: { command: Command; standpoint: Standpoint; linkTo: Question['linkTo'] },
): Promise<string | undefined> => {
  const { command, standpoint, linkTo } = about
  if (command.kind === 'code')
    return wordsOf(await redeemLinkCode({ ctx, input: { code: command.code, message } }), message)
  if (command.kind === 'change_branch') {
    const actor = (await standpoint.asker())?.actor
    if (message.isGroup || !actor) return undefined
    return actor.hasDeclined ? errors.served_on_paper : askForBranch({ ...ctx, actor })
  }
  if (!message.isGroup)
    return (await standpoint.asker()) ? words.stopInPrivate(linkTo({ to: 'link' })) : undefined
  const by = (await standpoint.asker())?.actor
  const outcome = await stopInGroup({ ctx, input: { chatId: message.chatId, by } })
  if (outcome === 'not_bound') return undefined
  return outcome === 'stopped' ? words.goodbye : words.stopNotAllowed
}

const wordsOf = (outcome: CodeOutcome, { from }: IncomingMessage): string => {
  if (outcome.kind === 'bound') return words.bound(outcome.unitName, from.way)
  if (outcome.kind === 'bound_too') return words.boundToo(outcome.unitName)
  if (outcome.kind === 'too_many_groups') return words.tooManyGroups(outcome.limit)
  return fixed[outcome.kind]
}

const fixed: Record<
  Exclude<CodeOutcome['kind'], 'bound' | 'bound_too' | 'too_many_groups'>,
  string
> = {
  other_unit: words.otherUnit,
  has_group: words.hasGroup,
  // To whoever types it, a code whose asker may no longer give it is a code that is no good.
  code_without_right: words.codeWrong,
  too_many_tries: words.tooManyTries,
  unknown: words.codeWrong,
  used: words.codeUsed,
  group_code_in_private: words.groupCodeInPrivate,
  person_code_in_group: words.personCodeInGroup,
  linked: words.linked,
  linked_too: words.linkedToo,
}

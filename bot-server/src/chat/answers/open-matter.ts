/** Opens the private exchange about a question or a recommendation, for whoever may send one to the branch now. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { chatMatters as words } from '@quan-triet/shared/i18n/vi/chat-matters'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { MATTER_LENGTH, type MatterKind } from '@quan-triet/shared/models/matter'
import type { DialogueAbout } from '../../domain/chat/dialogue.ts'
import { mayDo } from '../../domain/rights.ts'
import { openDialogue } from '../../services/answers/open-dialogue.ts'
import { ServiceError } from '../../services/errors.ts'
import { prepareMatter } from '../../services/matters/prepare-matter.ts'
import { contentIn } from '../dialogues/matter-reply.ts'
import type { PersonalQuestion } from '../question.ts'

/** The same for everybody in the group, whatever the person will be told. */
export const pointToMatters = ({ hasPrivateChat, linkTo }: PersonalQuestion): string =>
  hasPrivateChat ? words.pointer : chat.withLink(words.pointerInApp, linkTo({ to: 'matters' }))

interface Opening {
  kind: MatterKind
  /** What the exchange is about, in the campaign that it will belong to. */
  about: (nodeId: CampaignNodeId, hasContent: boolean) => Promise<DialogueAbout>
  /** What is asked when the words are there already. */
  next: (content: string) => string
}

/** @returns what the person is asked, or why it cannot be now: privately too, since it may be about the person */
export const openMatter = async (
  question: PersonalQuestion,
  { kind, about, next }: Opening,
): Promise<string> => {
  const { asker, person, unitId, hasPrivateChat } = question
  if (!mayDo(person, 'take_part', unitId)) return chat.own.notOfThisBranch
  // Without a private chat nobody could answer: the Mini App asks instead.
  if (!hasPrivateChat) return words.inApp[kind]
  const draft = contentIn(question.text ?? '')
  try {
    const { nodeId } = await prepareMatter({ ctx: asker, input: { unitId, kind } })
    const input = { about: await about(nodeId, draft !== undefined), unitId, draft }
    await openDialogue({ ctx: asker, input })
    return draft === undefined ? words.ask[kind](formatCount(MATTER_LENGTH)) : next(draft)
  } catch (error) {
    if (error instanceof ServiceError) return error.detail ?? errors[error.code]
    throw error
  }
}

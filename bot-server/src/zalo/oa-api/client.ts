/** The Official Account as a channel: text, images and files to its groups, and to people inside their window. */
import type { OaUserId } from '@quan-triet/shared/models/ids'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import { capabilitiesOf } from '../../domain/channels/capabilities.ts'
import type {
  ChatAddress,
  GroupChannel,
  SendFailure,
  SendOutcome,
} from '../../domain/channels/group-channel.ts'
import type { OutgoingContent, OutgoingPicture } from '../../domain/messages.ts'
import { SentMessage } from '../wire/envelope.ts'
import { because } from '../wire/failures.ts'
import { callOa, type OaAccess, type OaApiSettings } from './call.ts'
import { withMentions } from './mentions.ts'
import type { OaTokens } from './tokens.ts'
import { createUploads, type Upload, type Uploads, whyNotSendable } from './uploads.ts'

const LIMIT = capabilitiesOf.oa.textLimit
const ATTACHMENT_EXPIRED = -100

/**
 * Never throws.
 * @param tokens who keeps the account's tokens; a refused one is renewed once and the call repeated once
 */
export const createOaChannel = (settings: OaApiSettings, tokens: OaTokens): GroupChannel => {
  const access = { settings, tokens }
  const uploads = createUploads(access)
  return {
    capabilities: capabilitiesOf.oa,
    async send(to, content) {
      if (content.kind === 'file') return sendFile(access, uploads, { to, file: content.file })
      const text = content.text.normalize('NFC')
      if (text.length > LIMIT) return notPossible('the text is too long')
      if (content.kind === 'text') return sendText(access, to, { ...content, text })
      if (typeof content.image !== 'string')
        return sendPicture(access, uploads, { to, text, picture: content.image })
      const message = withMedia(textFor(to, text), { url: content.image })
      return (await sendMessage(access, to, message)).outcome
    },
  }
}

const notPossible = (reason: string): SendFailure =>
  because({ kind: 'our_bug', cause: 'our_fault' }, reason)

/** Only in groups do ids in brackets name anybody. */
const textFor = (to: ChatAddress, text: string, mentions: readonly OaUserId[] = []): string =>
  to.isGroup ? withMentions(text, mentions, LIMIT) : text

const sendText = async (
  access: OaAccess,
  to: ChatAddress,
  { text, mentions }: Extract<OutgoingContent, { kind: 'text' }>,
): Promise<SendOutcome> => {
  if (text === '') return notPossible('there is no text')
  return (await sendMessage(access, to, { text: textFor(to, text, mentions) })).outcome
}

const withMedia = (text: string, image: { url: string } | { attachment_id: string }): object => ({
  ...(text !== '' && { text }),
  attachment: {
    type: 'template',
    payload: { template_type: 'media', elements: [{ media_type: 'image', ...image }] },
  },
})

const sendFile = async (
  access: OaAccess,
  uploads: Uploads,
  { to, file }: { to: ChatAddress; file: Upload['file'] },
): Promise<SendOutcome> => {
  const objection = whyNotSendable({ use: 'file', file })
  if (objection !== undefined) return notPossible(objection)
  const sent = await sendUploaded(access, uploads, {
    to,
    upload: { use: 'file', file },
    messageOf: (token) => ({ attachment: { type: 'file', payload: { token } } }),
  })
  return sent.outcome
}

/** The text matters more than its picture: of one that the account does not take, it goes alone. */
const sendPicture = async (
  access: OaAccess,
  uploads: Uploads,
  { to, text, picture }: { to: ChatAddress; text: string; picture: OutgoingPicture },
): Promise<SendOutcome> => {
  const upload: Upload = { use: 'image', file: picture }
  const sent = whyNotSendable(upload)
    ? null
    : await sendUploaded(access, uploads, {
        to,
        upload,
        messageOf: (id) => withMedia(textFor(to, text), { attachment_id: id }),
      })
  if (sent === null || (sent.isUnsent && isFinal(sent.outcome)))
    return sendText(access, to, { kind: 'text', text })
  return sent.outcome
}

const isFinal = ({ kind }: SendOutcome): boolean => kind === 'refused' || kind === 'our_bug'

interface Uploaded {
  outcome: SendOutcome
  /** Nothing was sent to anybody: the upload itself failed. */
  isUnsent: boolean
}

/** Uploads unless that was done before; what the platform has forgotten early is uploaded once more. */
const sendUploaded = async (
  access: OaAccess,
  uploads: Uploads,
  {
    to,
    upload,
    messageOf,
  }: { to: ChatAddress; upload: Upload; messageOf: (token: string) => object },
): Promise<Uploaded> => {
  const attempt = async () => {
    const uploaded = await uploads.tokenFor(upload)
    if (!uploaded.ok) return { outcome: uploaded.failure, code: null, isUnsent: true }
    return { ...(await sendMessage(access, to, messageOf(uploaded.token))), isUnsent: false }
  }
  const first = await attempt()
  if (first.code !== ATTACHMENT_EXPIRED) return first
  uploads.forget(upload)
  return attempt()
}

const sendMessage = async (
  access: OaAccess,
  to: ChatAddress,
  message: object,
): Promise<{ outcome: SendOutcome; code: number | null }> => {
  const answer = await callOa(access, {
    method: 'POST',
    path: to.isGroup ? '/v3.0/oa/group/message' : '/v3.0/oa/message/cs',
    json: { recipient: to.isGroup ? { group_id: to.chatId } : { user_id: to.chatId }, message },
    isGroup: to.isGroup,
  })
  if (!answer.ok)
    return { code: answer.code, outcome: untilMorning(answer.failure, access.settings) }
  const sent = SentMessage.safeParse(answer.data)
  const outcome: SendOutcome = {
    kind: 'delivered',
    messageId: sent.success ? sent.data.message_id : '',
    ...(answer.rate && { rate: answer.rate }),
  }
  return { outcome, code: 0 }
}

/** What Zalo refuses at night goes at 06:05 in Vietnam (B.9, -234). */
const untilMorning = (failure: SendFailure, settings: OaApiSettings): SendFailure => {
  if (failure.kind !== 'later' || failure.cause !== 'night') return failure
  const now = (settings.now ?? Date.now)()
  const today = dayOf(new Date(now).toISOString())
  const mornings = [today, addDays(today, 1)].map((day) => Date.parse(at(day, '06:05')))
  const next = mornings.find((morning) => morning > now) ?? now
  return { ...failure, retryAfterMs: next - now }
}

/** Sends letters through a mail server (SMTP): the channel of parts by e-mail (ruling 23). */
import type { SubscriptionId } from '@quan-triet/shared/models/ids'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { capabilitiesOf } from '../domain/channels/capabilities.ts'
import type { ChatAddress, GroupChannel, SendOutcome } from '../domain/channels/group-channel.ts'
import { type Letter, type LetterLink, writeLetter } from '../domain/mailing/write-letter.ts'
import type { OutgoingContent } from '../domain/messages.ts'
import { classifyRefusal } from './classify-refusal.ts'
import { connectionOf } from './connection-of.ts'
import { readFault } from './read-fault.ts'

export interface MailSettings {
  /** `smtp://` (with STARTTLS, except on this machine) or `smtps://`, with user and password in it. */
  smtpUrl: string
  /** Whom letters come from, as an address with or without a name. */
  from: string
  /** How long each step of a call may take; less than the lease of a message. */
  timeoutMs?: number
  /** Where a letter goes and which link ends it; null: the mailbox takes none any more. */
  recipientOf(id: SubscriptionId): Promise<{ address: string; link: LetterLink } | null>
}

export interface MailChannel extends GroupChannel {
  /** Closes the connections that are kept open. */
  close(): void
}

const CONNECTIONS = 4

const openPool = (settings: MailSettings) =>
  createTransport({
    ...connectionOf(settings),
    pool: true,
    maxConnections: CONNECTIONS,
    // The outbox alone tries again: a letter that may have arrived must not go twice (ruling 6).
    maxRequeues: 0,
  })

type Pool = ReturnType<typeof openPool>

/** Each letter's stream, by its Message-ID: whether a byte of it was taken says whether it may have arrived. */
type Streams = Map<string, Readable>

const watchStreams = (pool: Pool, streams: Streams): void => {
  pool.use('stream', (mail, done) => {
    const make = mail.message.createReadStream.bind(mail.message)
    mail.message.createReadStream = (...options) => {
      const stream = make(...options)
      streams.set(String(mail.data.messageId), stream)
      return stream
    }
    done()
  })
}

/** Connections wait this long for another letter; a process that is to end does not wait longer for them. */
const IDLE_MS = 2000

/** Opens connections when there is a letter, and closes them soon after the last one. */
const keepPool = (settings: MailSettings) => {
  const streams: Streams = new Map()
  let pool: Pool | undefined
  let inFlight = 0
  let idle: NodeJS.Timeout | undefined
  const close = () => {
    pool?.close()
    pool = undefined
  }
  return {
    streams,
    close,
    async use<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
      clearTimeout(idle)
      if (pool === undefined) {
        pool = openPool(settings)
        watchStreams(pool, streams)
      }
      inFlight += 1
      try {
        return await work(pool)
      } finally {
        inFlight -= 1
        if (inFlight === 0) idle = setTimeout(close, IDLE_MS).unref()
      }
    },
  }
}

const domainOf = (from: string): string => /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost'

/** The same letter to the same mailbox has the same id: a reader's program knows it for the same when it comes again. */
const messageIdOf = (to: SubscriptionId, letter: Letter, from: string): string => {
  const hash = createHash('sha256').update(`${to}\n${letter.subject}\n${letter.text}`)
  return `<${hash.digest('hex').slice(0, 40)}@${domainOf(from)}>`
}

/** One click in the reader's program stops the letters (RFC 8058); a letter that only asks has nothing to stop. */
const headersOf = ({ kind, url }: LetterLink): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(kind === 'stop' && {
    'List-Unsubscribe': `<${url}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
})

/** Safe because the way `email` addresses nothing but mailboxes. */
const asMailbox = (to: ChatAddress): SubscriptionId => to.chatId as SubscriptionId

/** The channel of way `email`; its chats are mailboxes, whose address is looked up when a letter leaves. */
export const createMailChannel = (settings: MailSettings): MailChannel => {
  const kept = keepPool(settings)
  const post = async (
    to: SubscriptionId,
    letter: Letter,
    recipient: { address: string; link: LetterLink },
  ): Promise<SendOutcome> => {
    const messageId = messageIdOf(to, letter, settings.from)
    try {
      const mail = {
        messageId,
        from: settings.from,
        to: { name: '', address: recipient.address },
        headers: headersOf(recipient.link),
        ...letter,
      }
      await kept.use((pool) => pool.sendMail(mail))
      return { kind: 'delivered', messageId }
    } catch (error) {
      const isOnItsWay = kept.streams.get(messageId)?.readableDidRead === true
      return classifyRefusal(readFault(error, isOnItsWay))
    } finally {
      kept.streams.delete(messageId)
    }
  }
  return {
    capabilities: capabilitiesOf.email,
    close: () => kept.close(),
    async send(to, content) {
      const fault = whyNot(content)
      if (fault !== undefined) return { kind: 'our_bug', cause: 'our_fault', reason: fault }
      const id = asMailbox(to)
      const recipient = await settings.recipientOf(id).catch(() => undefined)
      if (recipient === undefined)
        return { kind: 'later', cause: 'our_fault', reason: 'the mailbox could not be read' }
      if (recipient === null)
        return { kind: 'refused', cause: 'blocked_by_person', reason: 'the mailbox has ended' }
      return post(id, writeLetter(textOf(content), recipient.link), recipient)
    },
  }
}

const whyNot = (content: OutgoingContent): string | undefined => {
  if (content.kind !== 'text') return `a letter carries no ${content.kind}`
  const { length } = content.text
  return length > capabilitiesOf.email.textLimit ? `text of ${length} units` : undefined
}

const textOf = (content: OutgoingContent): string => (content.kind === 'text' ? content.text : '')

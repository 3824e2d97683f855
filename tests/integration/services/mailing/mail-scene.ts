/** Opens a mail server on this machine for a test, and the channel that sends through it. */
import {
  createMailChannel,
  type MailSettings,
} from '@quan-triet/bot-server/mail/create-mail-channel'
import { createMailbox } from '@quan-triet/bot-server/practice/mail/create-mailbox'
import type { Mailbox } from '@quan-triet/bot-server/practice/mail/mailbox'
import { onTestFinished } from 'vitest'

/** A server that takes letters, up until the test ends. */
export const openMailbox = async (): Promise<{ mailbox: Mailbox; smtpUrl: string }> => {
  const mailbox = createMailbox({ port: 0, now: () => '2026-03-12T02:00:00.000Z' })
  const port = await mailbox.up()
  onTestFinished(() => mailbox.close())
  return { mailbox, smtpUrl: `smtp://sender:word@127.0.0.1:${port}` }
}

/** The channel through a server, closed when the test ends. */
export const openChannel = (settings: Omit<MailSettings, 'from' | 'timeoutMs'>) => {
  const channel = createMailChannel({
    from: 'Quán Triệt <hoc-tap@saomai.example.vn>',
    timeoutMs: 400,
    ...settings,
  })
  onTestFinished(() => channel.close())
  return channel
}

/** Makes a house that sends letters for real: a mail server on this machine, the channel, and a worker that dispatches. */
import { createWorker, type Worker } from '@quan-triet/bot-server/jobs/worker'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { recipientOf } from '@quan-triet/bot-server/services/mailing/recipient-of'
import type { Mailbox, ReceivedLetter } from '@quan-triet/bot-server/practice/mail/mailbox'
import { onTestFinished } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openChannel, openMailbox } from './mail-scene.ts'

export interface MailHouse extends House {
  mailbox: Mailbox
  worker: Worker
  /** Does all that is due. */
  settle(): Promise<void>
  /** Letters that came to an address, oldest first. */
  lettersTo(address: string): ReceivedLetter[]
}

export const makeMailHouse = async (): Promise<MailHouse> => {
  const house = await makeHouse()
  const { mailbox, smtpUrl } = await openMailbox()
  const channel = openChannel({
    smtpUrl,
    recipientOf: (id) => recipientOf({ ctx: house.system, input: { id } }),
  })
  const { db, clock, log } = house.deps
  const worker = createWorker(house.deps, {
    db,
    clock,
    log,
    channels: { email: channel },
    limits: { perMinute: {}, perMonth: {}, chatGapMs: 0 },
    timing: createSkippingTiming(),
    loadFile: () => Promise.reject(new Error('there is no file')),
    onTrouble: () => Promise.resolve(),
  })
  onTestFinished(() => worker.stop())
  return {
    ...house,
    mailbox,
    worker,
    settle: () => worker.settle(),
    lettersTo: (address) => mailbox.letters().filter((one) => one.to.includes(address)),
  }
}

/** The token of the link at the end of a letter. */
export const tokenIn = (letter: ReceivedLetter | undefined, kind: 'confirm' | 'stop'): string => {
  const link = new RegExp(`https://house\\.example\\.vn/mail/${kind}\\?t=([\\w.-]+)`)
  const token = link.exec(letter?.text ?? '')?.[1]
  if (token === undefined) throw new Error(`the letter has no link to ${kind}`)
  return token
}

/** Reads what the mail library says of a letter that did not go. */
import { z } from 'zod'
import type { MailFault, MailStage } from './classify-refusal.ts'

const LibraryError = z.object({
  code: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
})

const stageOf = (command: string, code: string, isOnItsWay: boolean): MailStage => {
  if (isOnItsWay || command === 'DATA') return 'data'
  if (code === 'EAUTH' || command.startsWith('AUTH')) return 'auth'
  if (command === 'MAIL FROM') return 'sender'
  return command === 'RCPT TO' ? 'recipient' : 'connect'
}

/**
 * @param isOnItsWay whether a byte of the letter had left: the library reports a broken connection alike before and after
 */
export const readFault = (error: unknown, isOnItsWay: boolean): MailFault => {
  const {
    code = '',
    command = '',
    response = '',
    responseCode,
  } = LibraryError.catch({}).parse(error)
  const stage = stageOf(command, code, isOnItsWay)
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? ''
  return { stage, code: responseCode, status, isTls: code === 'ETLS' }
}

/** Tells what is no question but changes who is linked to whom: a code, or the order to leave. */
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import { cleanText } from '@quan-triet/shared/text/fold'
import { readCode } from '../domain/linking/link-code.ts'
import { withoutMention } from './language/mention.ts'

export type Command = { kind: 'code'; code: string } | { kind: 'stop' }

/** Typed without marks the first word may mean "right" or "use": only what cannot be taken so counts. */
const STOP_UNMARKED = /^(?:go (?:bot|tro ly)|(?:dung|ngung) gui(?: tin)?)$/

/** Undefined for everything that is a question or ordinary talk. */
export const readCommand = (text: string): Command | undefined => {
  const cleaned = cleanText(text)
  const code = readCode(cleaned)
  if (code !== undefined) return { kind: 'code', code }
  const body = withoutMention(cleaned, linking.names).trim().toLowerCase().replace(/[.!]$/, '')
  const isStop = linking.stopOrders.includes(body) || STOP_UNMARKED.test(body)
  return isStop ? { kind: 'stop' } : undefined
}

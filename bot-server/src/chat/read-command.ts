/** Tells what is no question but changes who is linked to whom: a code, or the order to leave. */
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import { cleanText, fold } from '@quan-triet/shared/text/fold'
import { readCode } from '../domain/linking/link-code.ts'
import { withoutMention } from './language/mention.ts'

export type Command =
  | { kind: 'code'; code: string }
  | { kind: 'stop' }
  /** Which of several branches is meant shall be asked again. */
  | { kind: 'change_branch' }

/** Typed without marks the first word may mean "right" or "use": only what cannot be taken so counts. */
const STOP_UNMARKED = /^(?:go (?:bot|tro ly)|(?:dung|ngung) gui(?: tin)?)$/

/** "Đổi chi bộ": folded, with the small words around it. */
const CHANGE_BRANCH =
  /^(?:(?:da|cho|toi|em|xin|muon) )*(?:doi|chon|chon lai|chuyen|hoi) (?:sang )?chi bo(?: khac)?(?: (?:a|nhe|nha|di|voi))*$/

/** Undefined for everything that is a question or ordinary talk. */
export const readCommand = (text: string): Command | undefined => {
  const cleaned = cleanText(text)
  const code = readCode(cleaned)
  if (code !== undefined) return { kind: 'code', code }
  const body = withoutMention(cleaned, linking.names).trim().toLowerCase().replace(/[.!]$/, '')
  if (CHANGE_BRANCH.test(fold(body))) return { kind: 'change_branch' }
  const isStop = linking.stopOrders.includes(body) || STOP_UNMARKED.test(body)
  return isStop ? { kind: 'stop' } : undefined
}

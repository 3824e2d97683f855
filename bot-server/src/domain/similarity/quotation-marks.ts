/** Finds what an author has put between quotation marks, in any of the usual pairs. */
import type { TextSpan } from '@quan-triet/shared/models/copy-check'

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"', '‘': '’' }
/** A mark that is never closed must not quote the rest of the essay. */
const LONGEST_QUOTE = 3000

/** @returns spans without their marks, in order */
export const findQuotations = (text: string): TextSpan[] => {
  const found: TextSpan[] = []
  for (let at = 0; at < text.length; at += 1) {
    const closing = PAIRS[text.charAt(at)]
    if (closing === undefined) continue
    const end = text.indexOf(closing, at + 1)
    if (end < 0 || end - at > LONGEST_QUOTE) continue
    found.push({ from: at + 1, to: end })
    at = end
  }
  return found
}

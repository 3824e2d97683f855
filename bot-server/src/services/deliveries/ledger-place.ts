/** Writes the place in the ledger where the next page begins as one text, and reads it. */
import type { LedgerPlace } from '../../db/queries/deliveries.ts'

const BETWEEN = ' '

export const writePlace = ({ orderKey, id }: LedgerPlace): string => `${orderKey}${BETWEEN}${id}`

/** Anything that was never a place begins a page like any other text: the order is one of texts. */
export const readPlace = (text: string | undefined): LedgerPlace | undefined => {
  if (text === undefined) return undefined
  const [orderKey = '', id = ''] = text.split(BETWEEN)
  return { orderKey, id }
}

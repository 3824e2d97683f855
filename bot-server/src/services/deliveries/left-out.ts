/** Sums up what sending all failed messages again would cost, and what is left out of it. */
import type { LeftOut } from '@quan-triet/shared/models/delivery'
import type { countResendable, ResendFate } from '../../db/queries/delivery-resending.ts'

type Row = Awaited<ReturnType<typeof countResendable>>[number]

const sum = (rows: readonly Row[], keep: (row: Row) => boolean): number =>
  rows.filter(keep).reduce((total, row) => total + row.count, 0)

export const leftOutOf = (rows: readonly Row[]): LeftOut => {
  const of = (fate: ResendFate) => sum(rows, (row) => row.fate === fate)
  return {
    groupGone: of('group_gone'),
    channelPaused: of('channel_paused'),
    contentRefused: of('content_refused'),
  }
}

/** How many are sent again, and how many of those may have arrived before. */
export const costOf = (rows: readonly Row[]): { messages: number; uncertain: number } => ({
  messages: sum(rows, (row) => row.fate === 'again'),
  uncertain: sum(rows, (row) => row.fate === 'again' && row.state === 'unknown'),
})

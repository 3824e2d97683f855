/** Says what a paper to print holds: plain data, so that it can be handed to the thread that draws it. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Content } from 'pdfmake'

export interface Paper {
  /** Of the file, not printed. */
  title: string
  /** Stands in the file instead of the clock: the same content gives the same bytes. */
  madeAt: Instant
  /** Millimetres: Party papers leave 30 on the left where they are bound, 15 to 20 elsewhere. */
  margins: { left: number; top: number; right: number; bottom: number }
  body: Content[]
  /** At the foot of every page; `{page}` and `{pages}` stand for the numbers. */
  foot: string
}

export const POINTS_PER_MM = 72 / 25.4

/** Of the body, in points; lists in tables are one smaller. */
export const BODY_POINTS = 14
export const TABLE_POINTS = 13

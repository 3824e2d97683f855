/** Applies changes to a draft, of which two people may make the same at once: then both are shown and nothing is lost. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { EditConflict, EditReportInput } from '@quan-triet/shared/models/report-view'
import { correctCell, withCorrections } from './compile-report.ts'

type Edit = Pick<EditReportInput, 'cells' | 'narrative'>

/** What of the changes rests on something that somebody else has changed since; null: nothing. */
export const findConflict = (
  content: ReportContent,
  { cells, narrative }: Edit,
): EditConflict | null => {
  const ofCells = cells.filter(
    (one) => content.own[one.cell] !== one.seen && content.own[one.cell] !== one.typed,
  )
  const ofWords = narrative.filter(({ section, seen, text }) => {
    const theirs = content.narrative[section]
    return theirs !== seen && theirs !== text
  })
  if (ofCells.length + ofWords.length === 0) return null
  return {
    cells: ofCells.map(({ cell, typed, reason }) => {
      return { cell, mine: typed, theirs: content.own[cell], reason }
    }),
    narrative: ofWords.map(({ section, text }) => {
      return { section, mine: text, theirs: content.narrative[section] }
    }),
  }
}

/** The draft with the changes; the caller has found no conflict. */
export const editReport = (
  content: ReportContent,
  { cells, narrative }: Edit,
  at: Instant,
): ReportContent => {
  const words = Object.fromEntries(narrative.map(({ section, text }) => [section, text]))
  let edited: ReportContent = { ...content, narrative: { ...content.narrative, ...words } }
  for (const change of cells)
    edited = withCorrections(edited, correctCell(edited, { ...change, at }))
  return edited
}

/** Sets the pieces that papers of an office are made of, in their sizes: lines, paragraphs, headings, tables. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { paragraphOf, run } from './write-docx.ts'

export type PaperBlock =
  | { kind: 'section' | 'heading' | 'text' | 'item'; text: string }
  | {
      kind: 'table'
      columns: readonly string[]
      /** How wide each column is, in parts of the whole. */
      widths: readonly number[]
      rows: readonly (readonly string[])[]
    }

/** Half points, by Hướng dẫn 36-HD/VPTW. */
export const SIZE = { party: 30, body: 28, kind: 32, summary: 28, small: 24, cell: 24 }
/** Twentieths of a point between the margins of an A4 page; word processors lay out by these alone. */
export const TEXT_WIDTH = 9355
const RULE = { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 }

interface LineOptions {
  size?: number
  bold?: boolean
  italics?: boolean
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  hasRule?: boolean
  before?: number
}

export const line = (text: string, options: LineOptions = {}): Paragraph => {
  const { alignment = AlignmentType.CENTER, hasRule = false, before = 0, ...type } = options
  return new Paragraph({
    children: [run(text, type)],
    alignment,
    spacing: { before, after: 40 },
    ...(hasRule && { border: { bottom: RULE } }),
  })
}

const cellOf = (text: string, { width, isHead }: { width: number; isHead: boolean }): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      line(text, {
        size: SIZE.cell,
        bold: isHead,
        alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
      }),
    ],
  })

const tableOf = ({ columns, widths, rows }: Extract<PaperBlock, { kind: 'table' }>): Table => {
  const parts = widths.reduce((sum, one) => sum + one, 0)
  const columnWidths = widths.map((one) => Math.floor((TEXT_WIDTH * one) / parts))
  const cells = (texts: readonly string[], isHead: boolean) =>
    texts.map((text, index) => cellOf(text, { width: columnWidths[index] ?? 0, isHead }))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: [
      new TableRow({ tableHeader: true, children: cells(columns, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  })
}

/** A section's heading stands out; one within it is slanted. */
export const blockOf = (block: PaperBlock): Paragraph | Table => {
  if (block.kind === 'table') return tableOf(block)
  if (block.kind === 'text') return paragraphOf(block.text)
  if (block.kind === 'item') return paragraphOf(`- ${block.text}`)
  const isSection = block.kind === 'section'
  return new Paragraph({
    children: [run(block.text, { bold: true, italics: !isSection })],
    keepNext: true,
    spacing: { before: isSection ? 200 : 80, after: 120 },
  })
}

/** Writes a Word file laid out as Party documents are: heads of two sides, kind and summary, text, recipients, signature. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { footerWith, MARGINS, paragraphOf, run } from './write-docx.ts'

export type PartyBlock =
  | { kind: 'section' | 'heading' | 'text' | 'item'; text: string }
  | {
      kind: 'table'
      columns: readonly string[]
      /** How wide each column is, in parts of the whole. */
      widths: readonly number[]
      rows: readonly (readonly string[])[]
    }

/** From the top of the first page to the signature; what is not known yet comes as dots. */
export interface PartyDocument {
  /** Says that it is a draft; '' for none. */
  draft: string
  /** The body above, and the one that issues; in any case of letters. */
  superior: string
  issuer: string
  number: string
  party: string
  placeAndDay: string
  /** Such as KẾ HOẠCH, and what it is about. */
  type: string
  summary: string
  blocks: readonly PartyBlock[]
  recipientsWord: string
  recipients: readonly string[]
  /** On whose behalf, in what office, and the dots of the name. */
  signature: readonly [authority: string, office: string, name: string]
  /** Stands before the page number. */
  pageWord: string
}

/** Half points, by Hướng dẫn 36-HD/VPTW. */
const SIZE = { party: 30, body: 28, kind: 32, summary: 28, small: 24, cell: 24 }
/** Twentieths of a point between the margins of an A4 page; word processors lay out by these alone. */
const TEXT_WIDTH = 9355
const HEAD_WIDTHS = [4300, 5055]
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const RULE = { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 }
/** Three lines for the seal and the hand. */
const ROOM_TO_SIGN = 1400

interface LineOptions {
  size?: number
  bold?: boolean
  italics?: boolean
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  hasRule?: boolean
  before?: number
}

const line = (text: string, options: LineOptions = {}): Paragraph => {
  const { alignment = AlignmentType.CENTER, hasRule = false, before = 0, ...type } = options
  return new Paragraph({
    children: [run(text, type)],
    alignment,
    spacing: { before, after: 40 },
    ...(hasRule && { border: { bottom: RULE } }),
  })
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** Two columns without lines: the heads at the top, the recipients and the signature at the end. */
const sideBySide = (left: readonly Paragraph[], right: readonly Paragraph[]): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: HEAD_WIDTHS,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, index) =>
            new TableCell({
              children: [...children],
              borders: NO_BORDERS,
              width: { size: HEAD_WIDTHS[index] ?? 0, type: WidthType.DXA },
            }),
        ),
      }),
    ],
  })

const headOf = (document: PartyDocument): Table =>
  sideBySide(
    [
      line(upper(document.superior), { size: SIZE.body }),
      line(upper(document.issuer), { size: SIZE.body, bold: true }),
      line('*', { size: SIZE.body }),
      line(document.number, { size: SIZE.body }),
    ],
    [
      line(upper(document.party), { size: SIZE.party, bold: true, hasRule: true }),
      line(document.placeAndDay, { size: SIZE.body, italics: true, before: 200 }),
    ],
  )

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

const tableOf = ({ columns, widths, rows }: Extract<PartyBlock, { kind: 'table' }>): Table => {
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

const blockOf = (block: PartyBlock): Paragraph | Table => {
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

const endOf = ({ recipientsWord, recipients, signature }: PartyDocument): Table => {
  const [authority, office, name] = signature
  const left = { alignment: AlignmentType.LEFT, size: SIZE.small }
  return sideBySide(
    [
      line(recipientsWord, { ...left, bold: true, italics: true }),
      ...recipients.map((text) => line(text, left)),
    ],
    [
      line(authority, { size: SIZE.body, bold: true }),
      line(office, { size: SIZE.body, bold: true }),
      line(name, { size: SIZE.body, before: ROOM_TO_SIGN }),
    ],
  )
}

/** @returns the bytes of a .docx file; number, day and signature are the office's to add */
export const writePartyDocument = async (content: PartyDocument): Promise<Uint8Array> => {
  const { draft, type, summary, blocks, pageWord } = content
  const file = new Document({
    sections: [
      {
        properties: { page: { margin: MARGINS } },
        footers: { default: footerWith(pageWord) },
        children: [
          ...(draft === '' ? [] : [line(draft, { size: SIZE.small, italics: true })]),
          headOf(content),
          line(upper(type), { size: SIZE.kind, bold: true, before: 360 }),
          line(summary, { size: SIZE.summary, bold: true }),
          line('-----', { size: SIZE.small }),
          ...blocks.map(blockOf),
          line('', { before: 200 }),
          endOf(content),
          // A body that ends with a table is mended by some word processors, and refused by others.
          line(''),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

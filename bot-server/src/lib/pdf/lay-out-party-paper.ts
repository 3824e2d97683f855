/** Lays out a Party document for the PDF printer: the same blocks as the Word file, in the same order. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Content, TableCell } from 'pdfmake'
import type { PaperBlock } from '../documents/paper-blocks.ts'
import type { PartyDocument } from '../documents/write-party-document.ts'
import { BODY_POINTS, type Paper, TABLE_POINTS } from './paper.ts'

/** Three lines for the seal and the hand. */
const ROOM_TO_SIGN = 64
const SMALL_POINTS = 12
const KIND_POINTS = 15
const NARROW_POINTS = 11
/** Tables with more columns are set smaller. */
const WIDE_TABLE = 5

const inCapitals = (name: string): string => name.toLocaleUpperCase('vi')

const headOf = (document: PartyDocument): Content => ({
  columns: [
    {
      width: '46%',
      stack: [
        ...(document.superior === '' ? [] : [{ text: inCapitals(document.superior) }]),
        { text: inCapitals(document.issuer), bold: true },
        { text: '*' },
        { text: document.number },
      ],
      alignment: 'center',
      fontSize: TABLE_POINTS,
    },
    {
      width: '54%',
      stack: [
        { text: document.party, bold: true, fontSize: BODY_POINTS, decoration: 'underline' },
        { text: document.placeAndDay, italics: true, fontSize: TABLE_POINTS, margin: [0, 6, 0, 0] },
      ],
      alignment: 'center',
    },
  ],
  columnGap: 8,
  margin: [0, 0, 0, 18],
})

const tableOf = ({ columns, widths, rows }: Extract<PaperBlock, { kind: 'table' }>): Content => {
  const fontSize = columns.length > WIDE_TABLE ? NARROW_POINTS : SMALL_POINTS
  const sum = widths.reduce((total, one) => total + one, 0)
  const head = columns.map((text): TableCell => ({ text, bold: true, alignment: 'center' }))
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: widths.map((one) => `${(100 * one) / sum}%`),
      body: [head, ...rows.map((row) => row.map((text): TableCell => ({ text })))],
    },
    fontSize,
    margin: [0, 4, 0, 10],
  }
}

/** A pasted line of dots or dashes without a space takes the printer more memory than it has, unless it is cut. */
const breakable = (text: string): string => text.replaceAll(/\S{500}/g, '$&\n')

const blockOf = (block: PaperBlock): Content => {
  switch (block.kind) {
    case 'table':
      return tableOf(block)
    case 'section':
      return { text: block.text, bold: true, margin: [0, 10, 0, 4], headlineLevel: 1 }
    case 'heading':
      return { text: block.text, bold: true, italics: true, margin: [0, 6, 0, 4] }
    case 'item':
      return { text: breakable(`- ${block.text}`), margin: [24, 0, 0, 4], alignment: 'justify' }
    case 'text':
      return {
        text: breakable(block.text),
        margin: [0, 0, 0, 6],
        alignment: 'justify',
        leadingIndent: 28,
      }
  }
}

const endOf = ({ recipientsWord, recipients, signature }: PartyDocument): Content => {
  const [authority, office, name] = signature
  return {
    columns: [
      {
        width: '46%',
        fontSize: SMALL_POINTS,
        stack: [{ text: recipientsWord, bold: true, italics: true }, ...recipients],
      },
      {
        width: '54%',
        alignment: 'center',
        stack: [
          { text: authority, bold: true },
          { text: office, bold: true },
          { text: name, margin: [0, ROOM_TO_SIGN, 0, 0] },
        ],
      },
    ],
    margin: [0, 16, 0, 0],
    unbreakable: true,
  }
}

/** @param madeAt stands in the file instead of the clock */
export const layOutPartyPaper = (document: PartyDocument, madeAt: Instant): Paper => ({
  title: `${document.type} ${document.summary}`,
  madeAt,
  margins: { left: 30, top: 20, right: 15, bottom: 20 },
  foot: `${document.pageWord} {page}/{pages}`,
  body: [
    ...(document.draft === ''
      ? []
      : [{ text: document.draft, italics: true, fontSize: SMALL_POINTS, margin: [0, 0, 0, 8] }]),
    headOf(document),
    { text: inCapitals(document.type), bold: true, fontSize: KIND_POINTS, alignment: 'center' },
    {
      text: document.summary,
      bold: true,
      fontSize: BODY_POINTS,
      alignment: 'center',
      margin: [0, 2, 0, 12],
    },
    ...document.blocks.map(blockOf),
    endOf(document),
  ] as Content[],
})

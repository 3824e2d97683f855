/** Writes a Word file laid out as Party documents are: heads of two sides, kind and summary, text, recipients, signature. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  type Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import { blockOf, line, type PaperBlock, SIZE, TEXT_WIDTH } from './paper-blocks.ts'
import { footerWith, MARGINS } from './write-docx.ts'

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
  blocks: readonly PaperBlock[]
  recipientsWord: string
  recipients: readonly string[]
  /** On whose behalf, in what office, and the dots of the name. */
  signature: readonly [authority: string, office: string, name: string]
  /** Stands before the page number. */
  pageWord: string
}

const HEAD_WIDTHS = [4300, 5055]
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
/** Three lines for the seal and the hand. */
const ROOM_TO_SIGN = 1400

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

/** Writes plain text with headings as a Word file, in the type and the margins that offices use. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

/** What a document is made of, from the top; text in any Unicode form, one paragraph each. */
export interface DocxContent {
  /** Small lines above the heading. */
  above: readonly string[]
  heading: string
  /** Set apart from the text; '' for none. */
  note: string
  paragraphs: readonly string[]
  /** Stands before the page number. */
  pageWord: string
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const FONT = 'Times New Roman'
/** Half points: 14 pt, as administrative documents are set. */
const TEXT_SIZE = 28
const SMALL_SIZE = 24
const HEADING_SIZE = 30
const LINE_SPACING = 320
const AFTER = 120

/** In millimetres: 20 above and below, 30 at the left for binding, 15 at the right. */
export const MARGINS = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
}

/** Control characters have no place in XML and break the whole file. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

/** Words in the one type; sizes in half points. */
export const run = (
  text: string,
  options: { size?: number; bold?: boolean; italics?: boolean } = {},
) => new TextRun({ text: clean(text), font: FONT, size: options.size ?? TEXT_SIZE, ...options })

/** A paragraph of running text, its first line set in. */
export const paragraphOf = (text: string): Paragraph =>
  new Paragraph({
    children: [run(text)],
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: AFTER, line: LINE_SPACING },
    indent: { firstLine: convertMillimetersToTwip(10) },
  })

const centred = (text: string, options: { size: number; bold?: boolean }): Paragraph =>
  new Paragraph({
    children: [run(text, options)],
    alignment: AlignmentType.CENTER,
    spacing: { after: AFTER },
  })

/** The page number at the foot. @param word stands before it */
export const footerWith = (word: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [`${word} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
            font: FONT,
            size: SMALL_SIZE,
          }),
        ],
      }),
    ],
  })

/** @returns the bytes of a .docx file */
export const writeDocx = async (content: DocxContent): Promise<Uint8Array> => {
  const { above, heading, note, paragraphs, pageWord } = content
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE } } } },
    sections: [
      {
        properties: { page: { margin: MARGINS } },
        footers: { default: footerWith(pageWord) },
        children: [
          ...above.map((line) => centred(line, { size: SMALL_SIZE })),
          centred(heading, { size: HEADING_SIZE, bold: true }),
          ...(note === ''
            ? []
            : [
                new Paragraph({
                  children: [run(note, { italics: true })],
                  spacing: { after: AFTER * 2, line: LINE_SPACING },
                }),
              ]),
          ...paragraphs.map(paragraphOf),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

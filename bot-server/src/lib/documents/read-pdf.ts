/** Reads the text of a PDF file as paragraphs. */
import { getDocumentProxy } from 'unpdf'
import { documentLimits } from './limits.ts'
import { joinLine, splitRunningHeads, type PrintedPage } from './pdf-lines.ts'
import { joinParagraphs } from './pdf-paragraphs.ts'
import { RefusedFile } from './refusal.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** The sign that closes a PDF stands in its last bytes; a file cut off on the way has lost it. */
const CLOSING_SIGN = '%%EOF'
const CLOSING_BYTES = 4096
/** A page with fewer letters than this is a picture with a stamp or a number. */
const LETTERS_OF_A_PAGE = 20
/** Of a long file at least this share of pages must hold text. */
const PAGES_WITH_TEXT = 0.2

/**
 * @param bytes a file that opens as a PDF
 * @returns paragraphs, one a line, and the running heads
 * @throws RefusedFile `damaged`, `encrypted`, `too_many_pages`, `too_long` or `no_text_layer`
 */
export const readPdf = async (bytes: Buffer): Promise<{ text: string; margins: string }> => {
  if (!bytes.subarray(-CLOSING_BYTES).includes(CLOSING_SIGN)) throw new RefusedFile('damaged')
  const document = await openPdf(bytes)
  try {
    if (document.numPages > documentLimits.pdfPages) throw new RefusedFile('too_many_pages')
    const pages = await readPages(document)
    const withText = pages.filter((page) => countLetters(page) >= LETTERS_OF_A_PAGE).length
    if (withText === 0 || withText < pages.length * PAGES_WITH_TEXT)
      throw new RefusedFile('no_text_layer')
    const { pages: bodies, margins } = splitRunningHeads(pages)
    return { text: joinParagraphs(bodies).join('\n'), margins: margins.join('\n') }
  } finally {
    await document.loadingTask.destroy()
  }
}

const openPdf = async (bytes: Buffer): Promise<PdfDocument> => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
    })
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === 'PasswordException'
    throw new RefusedFile(needsPassword ? 'encrypted' : 'damaged')
  }
}

const readPages = async (document: PdfDocument): Promise<PrintedPage[]> => {
  const pages: PrintedPage[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number)
    pages.push(page)
    characters += page.lines.reduce((sum, { words }) => sum + words.length, 0)
    if (characters > documentLimits.characters) throw new RefusedFile('too_long')
  }
  return pages
}

const readPage = async (document: PdfDocument, number: number): Promise<PrintedPage> => {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [
            {
              words: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              width: item.width,
              font: item.fontName,
              size: Math.hypot(Number(item.transform[2]), Number(item.transform[3])) || 1,
            },
          ]
        : [],
    )
    const [, bottom = 0, , top = 0] = page.view
    page.cleanup()
    return { height: top - bottom, lines: joinLine(pieces) }
  } catch {
    throw new RefusedFile('damaged')
  }
}

const countLetters = ({ lines }: PrintedPage): number =>
  lines.reduce((sum, { words }) => sum + (words.match(/\p{L}/gu)?.length ?? 0), 0)

/** Reads the text of a Word file, with the numbers Word prints by itself. */
import mammoth from 'mammoth'
import { printWordNumbers } from './print-word-numbers.ts'
import { RefusedFile } from './refusal.ts'
import { elementsOf, wordsOf } from './xml-text.ts'
import { openZip, packZip, type ZipParts } from './zip.ts'

/** The part of the document model that is walked; everything else passes through its children. */
interface WordElement {
  readonly type: string
  readonly children?: readonly WordElement[]
  readonly value?: string
  readonly styleName?: string | null
  readonly isAllCaps?: boolean
  readonly noteType?: string
  readonly noteId?: string
  readonly body?: readonly WordElement[]
  readonly notes?: { resolve(reference: WordElement): WordElement | null }
}

const DOCUMENT = 'word/document.xml'
const RELATIONS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels)$/
const NEEDED = /^word\/(?:document|document2|styles|numbering|footnotes|endnotes)\.xml$/
const MARGINS = /^word\/(?:header|footer)\d*\.xml$/
const CONTENTS_STYLE = /^toc \d/i

/**
 * @param bytes a zip
 * @returns paragraphs, one a line, and the words of page heads, feet and text boxes
 * @throws RefusedFile `not_a_word_file`, `macros`, `damaged`, `encrypted` or `too_complex`
 */
export const readDocx = async (bytes: Buffer): Promise<{ text: string; margins: string }> => {
  const zip = openZip(bytes)
  if (!zip.names.includes('[Content_Types].xml') || !zip.names.some((name) => NEEDED.test(name))) {
    throw new RefusedFile('not_a_word_file')
  }
  if (holdsMacros(zip)) throw new RefusedFile('macros')
  const parts = collectParts(zip)
  const name = parts.has(DOCUMENT) ? DOCUMENT : 'word/document2.xml'
  const document = xmlOf(parts, name)
  const printed = printWordNumbers({
    document,
    numbering: xmlOf(parts, 'word/numbering.xml'),
    styles: xmlOf(parts, 'word/styles.xml'),
  })
  parts.set(name, Buffer.from(printed))
  const margins = zip.names
    .filter((each) => MARGINS.test(each))
    .map((each) => wordsOf(String(zip.read(each))))
  const boxes = elementsOf(document, 'w:txbxContent').map(({ content }) => wordsOf(content))
  return { text: await readWords(packZip(parts)), margins: [...margins, ...boxes].join('\n') }
}

/** `vba&#80;roject` is to an XML reader what it is without the number. */
const decodeNumbers = (xml: string): string =>
  xml.replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** By the name of the part that holds them, or by what the list of contents calls any other. */
const holdsMacros = (zip: ZipParts): boolean =>
  zip.names.some((name) => /vbaproject/i.test(name)) ||
  /macroEnabled|vbaProject/i.test(
    decodeNumbers(zip.read('[Content_Types].xml')?.toString('utf8') ?? ''),
  )

/** Pictures, fonts and whatever else the file carries are never unpacked. */
const collectParts = (zip: ZipParts): Map<string, Buffer> => {
  const parts = new Map<string, Buffer>()
  for (const name of zip.names) {
    const content = RELATIONS.test(name) || NEEDED.test(name) ? zip.read(name) : undefined
    if (content !== undefined) parts.set(name, content)
  }
  return parts
}

const xmlOf = (parts: ReadonlyMap<string, Buffer>, name: string): string =>
  parts.get(name)?.toString('utf8') ?? ''

const readWords = async (docx: Buffer): Promise<string> => {
  const lines: string[] = []
  const transformDocument = (document: WordElement): WordElement => {
    lines.push(...linesOf(document, document))
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: docx }, { transformDocument })
  } catch {
    throw new RefusedFile('damaged')
  }
  return lines.join('\n')
}

const linesOf = (element: WordElement, document: WordElement): string[] => {
  if (element.type === 'table') return linesOfTable(element, document)
  if (element.type === 'paragraph') return linesOfParagraph(element, document)
  return (element.children ?? []).flatMap((child) => linesOf(child, document))
}

const linesOfParagraph = (paragraph: WordElement, document: WordElement): string[] => {
  if (CONTENTS_STYLE.test(paragraph.styleName ?? '')) return []
  const notes: string[] = []
  const words = wordsIn(paragraph, (reference) => {
    const note = document.notes?.resolve(reference)
    const text = (note?.body ?? []).flatMap((each) => linesOf(each, document)).join(' ')
    if (text.trim() !== '') notes.push(`[${reference.noteId ?? ''}] ${text.trim()}`)
  })
  return [...words.split('\n'), ...notes]
}

const wordsIn = (element: WordElement, onNote: (reference: WordElement) => void): string => {
  if (element.type === 'text') return element.value ?? ''
  if (element.type === 'tab') return '\t'
  if (element.type === 'break') return '\n'
  if (element.type === 'noteReference') {
    onNote(element)
    return `[${element.noteId ?? ''}]`
  }
  const words = (element.children ?? []).map((child) => wordsIn(child, onNote)).join('')
  return element.isAllCaps === true ? words.toUpperCase() : words
}

/** A table of facts gives a line a row; a table that only places things on the page gives its paragraphs. */
const linesOfTable = (table: WordElement, document: WordElement): string[] => {
  const rows = (table.children ?? []).map((row) =>
    (row.children ?? []).map((cell) =>
      linesOf(cell, document).filter((line) => line.trim() !== ''),
    ),
  )
  const isFacts =
    rows.length >= 2 &&
    rows.every((row) => row.length >= 2 && row.every((cell) => cell.length <= 1))
  if (!isFacts) return rows.flat(2)
  return rows.map((row) =>
    row
      .map(([line = '']) => line.trim())
      .filter(Boolean)
      .join(' | '),
  )
}

/** Proves that files of every kind give their text, and that bad ones are refused for the right reason. */
import { readFile } from 'node:fs/promises'
import { readOutline } from '@quan-triet/bot-server/domain/documents/outline'
import { readDocument } from '@quan-triet/bot-server/lib/documents/read-document'
import { documentRefusals } from '@quan-triet/bot-server/lib/documents/refusal'
import { documents } from '@quan-triet/shared/i18n/vi/documents'
import { describe, expect, it } from 'vitest'
import { drawLines, lockedPdf, pdfOf, scannedPage } from '../../fixtures/documents/pdf-of.ts'
import { wordFileOf, wordParagraph, zipOf } from '../../fixtures/documents/zip-of.ts'

const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../fixtures/documents/${name}`, import.meta.url))

const read = (name: string, bytes: Uint8Array | string) =>
  readDocument({ name, bytes: Buffer.from(bytes) })

const textOf = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const reading = await read(name, bytes)
  if (!reading.ok) throw new Error(`refused: ${reading.reason}`)
  return reading.text
}

/** Outline with the line breaks of text made alike. */
const outlineOf = async (name: string, bytes: Uint8Array) =>
  readOutline(await textOf(name, bytes)).map(({ number, level, heading, text }) => ({
    number,
    level,
    heading,
    text: text.replaceAll(/\s+/g, ' '),
  }))

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const NUMBERED = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

const withPart = (name: string): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    { name, content: 'x' },
  ])

const cell = (...lines: string[]): string =>
  `<w:tc>${lines.map((line) => wordParagraph(line)).join('')}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

const level = (index: number, format: string, pattern: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`

describe('reading an uploaded document', () => {
  it.each(['docx', 'pdf'])(
    'reads from a .%s what the text file says, item by item',
    async (kind) => {
      const name = `nghi-quyet-dai.${kind}`
      const expected = await outlineOf('nghi-quyet-dai.md', await fixture('nghi-quyet-dai.md'))
      expect(await outlineOf(name, await fixture(name))).toEqual(expected)
    },
  )

  it('sets running heads and page numbers of a PDF aside', async () => {
    const reading = await read('a.pdf', await fixture('nghi-quyet-dai.pdf'))
    expect(reading).toMatchObject({
      ok: true,
      margins: expect.stringContaining('Đảng bộ phường Sao Mai'),
    })
    expect(reading.ok && reading.text).not.toMatch(/^\d+$/m)
  })

  it('writes out the numbers that Word prints by itself, at every level', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    const body = [
      wordParagraph('QUAN ĐIỂM', NUMBERED(1, 0)),
      wordParagraph('Một', NUMBERED(1, 1)),
      wordParagraph('Hai', NUMBERED(1, 1)),
      wordParagraph('Ba', NUMBERED(1, 2)),
      wordParagraph('Bốn', NUMBERED(1, 3)),
      wordParagraph('', NUMBERED(1, 3)),
      wordParagraph('Ý nhỏ', NUMBERED(2, 0)),
      wordParagraph('MỤC TIÊU', NUMBERED(1, 0)),
      wordParagraph('Năm', NUMBERED(1, 1)),
      wordParagraph('LẠI TỪ ĐẦU', NUMBERED(3, 0)),
      wordParagraph('Không số', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    expect(
      (await textOf('a.docx', wordFileOf(body, { numbering }))).split('\n').filter(Boolean),
    ).toEqual([
      'I. QUAN ĐIỂM',
      '1. Một',
      '2. Hai',
      '2.1. Ba',
      'a) Bốn',
      '- Ý nhỏ',
      'II. MỤC TIÊU',
      '1. Năm',
      'I. LẠI TỪ ĐẦU',
      'Không số',
    ])
  })

  it('marks headings by style, also those that a style numbers', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Của tôi"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/><w:pStyle w:val="Own"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body = [
      wordParagraph('Quy định chung', '<w:pStyle w:val="H1"/>'),
      wordParagraph('Phạm vi', '<w:pStyle w:val="Own"/>'),
      wordParagraph('Đối tượng', '<w:pStyle w:val="Own"/>'),
    ].join('')
    expect(await textOf('a.docx', wordFileOf(body, { styles, numbering }))).toBe(
      '# Quy định chung\n## Điều 1. Phạm vi\n## Điều 2. Đối tượng',
    )
  })

  it('reads a table of facts row by row and a letterhead cell by cell', async () => {
    const head = `<w:tbl>${row(cell('ĐẢNG ỦY', 'Số 01-NQ/ĐU'), cell('ĐẢNG CỘNG SẢN VIỆT NAM'))}</w:tbl>`
    const facts = `<w:tbl>${row(cell('STT'), cell('Chỉ tiêu'))}${row(cell('1'), cell('98%'))}</w:tbl>`
    expect((await textOf('a.docx', wordFileOf(head + facts))).split('\n')).toEqual([
      'ĐẢNG ỦY',
      'Số 01-NQ/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'STT | Chỉ tiêu',
      '1 | 98%',
    ])
  })

  it('gives the words of page heads and watermarks apart from the text', async () => {
    const header = `${wordParagraph('TỐI &#77;ẬT')}<w:p><w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r></w:p>`
    const reading = await read('a.docx', wordFileOf(wordParagraph('Nội dung'), { header }))
    expect(reading).toMatchObject({ ok: true, text: 'Nội dung' })
    expect(reading.ok && reading.margins.split('\n').filter(Boolean)).toEqual(['TỐI MẬT', 'MẬT'])
  })

  it.each([
    ['UTF-8', Buffer.from('Một là, học.')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffMột là, học.')],
    ['UTF-16 little-endian', Buffer.from('\ufeffMột là, học.', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\ufeffMột là, học.', 'utf16le').swap16()],
  ])('reads plain text in %s', async (_, bytes) => {
    expect(await textOf('a.TXT', bytes)).toBe('Một là, học.')
    expect(await textOf('a.md', bytes)).toBe('Một là, học.')
  })

  it.each([
    ['an empty file', 'a.docx', Buffer.alloc(0), 'empty'],
    ['a file of spaces', 'a.txt', Buffer.from(' \n\t\r\n'), 'empty'],
    ['a file of 60 MB', 'a.pdf', Buffer.alloc(60 * 1024 * 1024), 'too_big'],
    ['a text of other letters', 'a.txt', Buffer.from([0xc3, 0x28, 0x41, 0xff]), 'not_utf8'],
    [
      'a text in an old font',
      'a.txt',
      Buffer.from(
        '§¶ng bé ph­êng tæ chøc häc tËp nghÞ quyÕt cña §¶ng cho c¸n bé, ®¶ng viªn toµn ph­êng.',
      ),
      'old_encoding',
    ],
    ['a text beyond the limit', 'a.txt', Buffer.from('chữ '.repeat(600_000)), 'too_long'],
    ['a picture', 'a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'unsupported_type'],
    ['rich text', 'a.docx', Buffer.from(String.raw`{\rtf1 noi dung}`), 'unsupported_type'],
    ['text under a foreign name', 'a.exe', Buffer.from('Nội dung'), 'unsupported_type'],
    ['a foreign zip', 'a.zip', zipOf([{ name: 'a.txt', content: 'Nội dung' }]), 'unsupported_type'],
    ['a PDF named as Word', 'a.docx', pdfOf({ pages: [''] }), 'named_otherwise_pdf'],
    ['a Word file named as PDF', 'a.pdf', wordFileOf(wordParagraph('A')), 'named_otherwise_docx'],
    ['a text named as PDF', 'a.pdf', Buffer.from('Nội dung'), 'named_otherwise_text'],
    ['an old Word file', 'a.docx', Buffer.concat([OLE, Buffer.alloc(600)]), 'old_word'],
    [
      'a Word file with a password',
      'a.docx',
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a PDF with a password', 'a.pdf', lockedPdf(), 'encrypted'],
    ['a scanned PDF', 'a.pdf', pdfOf({ pages: [scannedPage, scannedPage] }), 'no_text_layer'],
    [
      'a scanned PDF with page numbers',
      'a.pdf',
      pdfOf({ pages: [drawLines(['1']), drawLines(['2'])] }),
      'no_text_layer',
    ],
    [
      'a PDF of 1,001 pages',
      'a.pdf',
      pdfOf({ pages: Array.from({ length: 1001 }, () => '') }),
      'too_many_pages',
    ],
    ['a PDF that is none', 'a.pdf', Buffer.from('%PDF-1.7\nnothing\n%%EOF'), 'damaged'],
    [
      'a spreadsheet named as Word',
      'a.docx',
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.xml', content: '<x/>' },
      ]),
      'not_a_word_file',
    ],
    ['a Word file with macros', 'a.docx', withPart('word/VBAPROJECT.BIN'), 'macros'],
    [
      'a Word file with macros of another name',
      'a.docx',
      zipOf([
        {
          name: '[Content_Types].xml',
          content:
            '<Types><Override ContentType="application/vnd.ms-office.vba&#80;roject"/></Types>',
        },
        { name: 'word/document.xml', content: '<w:document/>' },
        { name: 'word/m.bin', content: 'x' },
      ]),
      'macros',
    ],
    ['a Word file without words', 'a.docx', wordFileOf('<w:p/>'), 'no_text'],
    ['a Word file of broken XML', 'a.docx', wordFileOf('<w:p><w:r></w:p>'), 'damaged'],
    [
      'a zip that says it unpacks to 1 GB',
      'a.docx',
      zipOf([{ name: 'word/document.xml', content: '<a/>', declared: 1_000_000_000 }]),
      'too_complex',
    ],
  ])('refuses %s', async (...[, name, bytes, reason]) => {
    expect(await read(name, bytes)).toEqual({ ok: false, reason })
  })

  it('refuses a zip that unpacks to more than it says, without unpacking it', async () => {
    const bomb = zipOf([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: Buffer.alloc(100 * 1024 * 1024, ' '), declared: 1000 },
    ])
    expect(bomb.length).toBeLessThan(200_000)
    expect(await read('a.docx', bomb)).toEqual({ ok: false, reason: 'too_complex' })
  })

  it.each(['docx', 'pdf'])('refuses a .%s that was cut off on the way', async (kind) => {
    const whole = await fixture(`nghi-quyet-dai.${kind}`)
    for (const share of [0.1, 0.5, 0.9]) {
      const bytes = whole.subarray(0, Math.floor(whole.length * share))
      expect(await read(`a.${kind}`, bytes)).toEqual({ ok: false, reason: 'damaged' })
    }
  })

  it('gives up a file that takes too long', async () => {
    const bytes = await fixture('nghi-quyet-dai.pdf')
    expect(await readDocument({ name: 'a.pdf', bytes }, { parseMs: 1 })).toEqual({
      ok: false,
      reason: 'timeout',
    })
  })

  it('leaves the bytes to the caller and the event loop free while it parses', async () => {
    const bytes = await fixture('nghi-quyet-dai.pdf')
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    await readDocument({ name: 'a.pdf', bytes })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('has a sentence for every reason, each saying what to do', () => {
    for (const reason of documentRefusals) {
      expect(documents.refused[reason]).toMatch(/[.,] Đồng chí .+\.$/)
    }
    expect(Object.keys(documents.refused).toSorted()).toEqual(documentRefusals.toSorted())
  })
})

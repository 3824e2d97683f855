/** Draws one paper in a thread of its own and posts the bytes of the file. */
import pdfmake from 'pdfmake'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { BODY_POINTS, type Paper, POINTS_PER_MM } from './paper.ts'

const FOLDER = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))
const font = (style: string): string => join(FOLDER, style, `Tinos_${style}.ttf`)

/** Tinos has the widths of Times New Roman and every Vietnamese letter, and may be embedded. */
const FONTS = {
  Tinos: {
    normal: font('400Regular'),
    bold: font('700Bold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('700Bold_Italic'),
  },
}

const isPaper = (data: unknown): data is Paper =>
  typeof data === 'object' && data !== null && 'body' in data && 'madeAt' in data

const numbered = (foot: string, page: number, pages: number): string =>
  foot.replace('{page}', String(page)).replace('{pages}', String(pages))

const inPoints = (mm: number): number => mm * POINTS_PER_MM

const draw = ({ title, madeAt, margins, body, foot }: Paper): Promise<Buffer> => {
  const files: readonly string[] = Object.values(FONTS.Tinos)
  pdfmake.setFonts(FONTS)
  // A paper holds words and squares: nothing is fetched for it, and nothing but the fonts is read.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => files.includes(path))
  const at = new Date(madeAt)
  const { left, top, right, bottom } = margins
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [inPoints(left), inPoints(top), inPoints(right), inPoints(bottom)],
      info: { title, creationDate: at, modDate: at },
      language: 'vi',
      defaultStyle: { font: 'Tinos', fontSize: BODY_POINTS, lineHeight: 1.15 },
      content: body,
      footer: (page, pages) => ({
        text: numbered(foot, page, pages),
        alignment: 'center',
        fontSize: 11,
        margin: [0, 12, 0, 0],
      }),
    })
    .getBuffer()
}

const paper: unknown = workerData
if (isPaper(paper)) parentPort?.postMessage(new Uint8Array(await draw(paper)), [])

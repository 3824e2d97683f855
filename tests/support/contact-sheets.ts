/** Lays pictures of screens out side by side, so that a person sees hundreds of them at a glance. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** A picture's file beside the sheet, and what is written under it. */
export interface Picture {
  file: string
  words: string
}

const A_SHEET = 24
const SHEET_WIDTH = 1800

const pageOf = (pictures: readonly Picture[], across: number): string =>
  `<!doctype html><meta charset="utf-8"><style>
    body { margin: 8px; display: grid; grid-template-columns: repeat(${across}, 1fr); gap: 8px; font: 12px sans-serif }
    figure { margin: 0; border: 1px solid #999; overflow: hidden; max-height: 720px }
    img { width: 100%; display: block } figcaption { background: #ff9; padding: 2px 4px }
  </style>${pictures
    .map(
      ({ file, words }) =>
        `<figure><figcaption>${words}</figcaption><img src="${file}" alt=""></figure>`,
    )
    .join('')}`

/** Writes `<name>.html` with all of them, and `<name>-<n>.png` with some each. @returns the files of the latter */
export const writeSheets = async (
  browser: Browser,
  folder: string,
  sheet: { name: string; across: number; pictures: readonly Picture[] },
): Promise<string[]> => {
  const { name, across, pictures } = sheet
  await writeFile(join(folder, `${name}.html`), pageOf(pictures, across))
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 900 } })
  const files: string[] = []
  for (let from = 0; from < pictures.length; from += A_SHEET) {
    const part = join(folder, `${name}-part.html`)
    await writeFile(part, pageOf(pictures.slice(from, from + A_SHEET), across))
    await page.goto(`file://${part}`, { waitUntil: 'load' })
    const file = join(folder, `${name}-${files.length + 1}.png`)
    await page.screenshot({ path: file, fullPage: true })
    files.push(file)
  }
  await page.close()
  return files
}

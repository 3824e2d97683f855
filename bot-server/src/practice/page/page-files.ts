/** Serves the files of the practice page; its words are written into the page. */
import { practice as words } from '@quan-triet/shared/i18n/vi/practice'
import { fileURLToPath } from 'node:url'
import { readBelow, typeOf } from '../phone/serve-app.ts'

const FOLDER = fileURLToPath(new URL('browser', import.meta.url))

const wordsAsScript = (): string => JSON.stringify(words.page).replaceAll('<', '\\u003c')

/** The page with its words written in: `{{words}}` for the script, the others for the first sight of it. */
export const pageHtml = async (): Promise<string> => {
  const page = (await readBelow(FOLDER, 'index.html'))?.toString('utf8') ?? ''
  return page
    .replaceAll('{{title}}', words.page.title)
    .replaceAll('{{product}}', words.page.product)
    .replaceAll('{{notice}}', words.page.notice)
    .replace('{{words}}', wordsAsScript)
}

export const readPageFile = async (name: string): Promise<Response> => {
  const body = /^[a-z-]+\.(css|js)$/.test(name) ? await readBelow(FOLDER, name) : null
  if (!body) return new Response('', { status: 404 })
  return new Response(body.toString('utf8'), {
    headers: { 'content-type': typeOf(name), 'cache-control': 'no-cache' },
  })
}

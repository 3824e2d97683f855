/** Reads the file that the app hands to Zalo, from the address it was given, as Zalo on the phone fetches it. */
import { FileLink } from '@quan-triet/shared/models/file-link'
import type { Page } from 'playwright-core'

export interface GivenFile {
  name: string
  bytes: Buffer
}

const nameIn = (header: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1] ?? '')

/** @param press what the person does for the file */
export const takeGivenFile = async (page: Page, press: () => Promise<void>): Promise<GivenFile> => {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/api/file-links')),
    press(),
  ])
  const { url } = FileLink.parse(await answer.json())
  const file = await fetch(url)
  if (!file.ok) throw new Error(`the given address answers ${file.status}`)
  return {
    name: nameIn(file.headers.get('content-disposition')),
    bytes: Buffer.from(await file.arrayBuffer()),
  }
}

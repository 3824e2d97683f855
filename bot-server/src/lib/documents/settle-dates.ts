/** Puts one moment into a zipped document in place of the clock, so that the same content gives the same bytes. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const CORE = 'docProps/core.xml'
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** @param bytes of a .docx file of our own making @param madeAt when its content was made */
export const settleDates = (bytes: Uint8Array, madeAt: Instant): Uint8Array<ArrayBuffer> => {
  const files = unzipSync(bytes)
  const core = files[CORE]
  if (core) files[CORE] = strToU8(strFromU8(core).replaceAll(DATES, `$1${madeAt}`))
  return new Uint8Array(zipSync(files, { mtime: new Date(madeAt) }))
}

/** Prints the outline of a document file as JSON, or says on the error stream why it cannot be read. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { documents } from '@quan-triet/shared/i18n/vi/documents'
import { readOutline, type OutlineItem } from '../domain/documents/outline.ts'
import { findSecrecyMark } from '../domain/documents/secrecy.ts'
import { documentLimits } from '../lib/documents/limits.ts'
import { readDocument, type UploadedFile } from '../lib/documents/read-document.ts'

type Outcome = { outline: readonly OutlineItem[] } | { complaint: string }

const readParts = async (path: string | undefined): Promise<Outcome> => {
  if (path === undefined) return { complaint: documents.fileNotNamed }
  const file = await openFile(path)
  if ('complaint' in file) return file
  const reading = await readDocument(file)
  if (!reading.ok) return { complaint: documents.refused[reading.reason] }
  const mark = findSecrecyMark(reading.text) ?? findSecrecyMark(reading.margins)
  if (mark !== undefined) return { complaint: documents.secret(mark) }
  return { outline: readOutline(reading.text) }
}

const openFile = async (path: string): Promise<UploadedFile | { complaint: string }> => {
  try {
    const { size } = await stat(path)
    if (size > documentLimits.fileBytes) return { complaint: documents.refused.too_big }
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { complaint: isMissing ? documents.fileMissing(path) : documents.fileUnreadable(path) }
  }
}

/** One JSON document, an item a line, so that it can be read by eye and by program. */
const print = (outline: readonly OutlineItem[]): string => {
  const lines = outline.map(({ number, level, heading, text }) =>
    JSON.stringify({ number, level, heading, text }),
  )
  return `[\n${lines.join(',\n')}\n]`
}

const outcome = await readParts(process.argv[2])
if ('outline' in outcome) console.log(print(outcome.outline))
else {
  console.error(outcome.complaint)
  process.exitCode = 1
}

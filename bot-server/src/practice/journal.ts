/** Keeps records in an append-only file of JSON lines, so that the practice ground survives a killed process. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ZodType } from 'zod'

export interface Journal<T> {
  /** What earlier runs wrote, oldest first. */
  records: T[]
  /** Returns when the line is with the operating system, which outlives the process. */
  append(record: T): void
}

/** A killed process may leave half a line at the end: it was never acknowledged, so it goes. */
const dropTornLine = (file: string, text: string): string => {
  const end = text.lastIndexOf('\n') + 1
  if (end < text.length) truncateSync(file, Buffer.byteLength(text.slice(0, end)))
  return text.slice(0, end)
}

const parseLine = <T>(line: string, schema: ZodType<T>): T[] => {
  try {
    const result = schema.safeParse(JSON.parse(line))
    return result.success ? [result.data] : []
  } catch {
    return []
  }
}

const readRecords = <T>(file: string, schema: ZodType<T>): T[] => {
  if (!existsSync(file)) return []
  const text = dropTornLine(file, readFileSync(file, 'utf8'))
  return text.split('\n').flatMap((line) => parseLine(line, schema))
}

/**
 * Opens the journal, reading what is there.
 * @param file null keeps nothing (tests)
 * @param schema lines that do not fit it are skipped
 */
export const openJournal = <T>(file: string | null, schema: ZodType<T>): Journal<T> => {
  if (file === null) return { records: [], append() {} }
  mkdirSync(dirname(file), { recursive: true })
  return {
    records: readRecords(file, schema),
    append: (record) => appendFileSync(file, `${JSON.stringify(record)}\n`),
  }
}

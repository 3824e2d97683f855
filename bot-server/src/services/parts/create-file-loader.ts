/** Makes the loader of files that go with messages: the same part gives the same bytes, so that it is uploaded once. */
import { createHash } from 'node:crypto'
import type { FileRef } from '../../domain/messages.ts'
import { type DocxContent, writeDocx } from '../../lib/documents/write-docx.ts'
import { type Deps, systemContext } from '../context.ts'
import { type PartFile, renderPartFile } from './render-part-file.ts'

/** A broadcast sends few different files to many groups; each is at most 5 MB. */
const REMEMBERED = 12

/** A Word file carries the moment of its making: written anew it would be another file to the platform. */
const rememberFiles = (): ((content: DocxContent) => Promise<Uint8Array>) => {
  const files = new Map<string, Promise<Uint8Array>>()
  return (content) => {
    const key = createHash('sha256').update(JSON.stringify(content)).digest('base64')
    const known = files.get(key)
    if (known) return known
    const [oldest] = files.keys()
    if (oldest !== undefined && files.size >= REMEMBERED) files.delete(oldest)
    const file = writeDocx(content)
    files.set(key, file)
    file.catch(() => files.delete(key))
    return file
  }
}

/** @returns what the dispatcher calls for a file; it throws what `renderPartFile` throws */
export const createFileLoader = (deps: Deps): ((ref: FileRef) => Promise<PartFile>) => {
  const write = rememberFiles()
  const ctx = systemContext(deps, 'dispatch-outbox')
  return (ref) => renderPartFile({ ctx, input: { partId: ref.partId }, write })
}

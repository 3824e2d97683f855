/** Takes pictures and files, and forgets them after seven days (platform B.4). */
import { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { z } from 'zod'
import { newOpaqueId } from '../wire/opaque-id.ts'
import { OaRefusal, type OaCall } from './call.ts'

export const UploadRecord = z.object({
  kind: z.literal('oa_upload'),
  id: z.string(),
  use: z.enum(['image', 'gif', 'file']),
  name: z.string(),
  until: Instant,
})
export type UploadRecord = z.infer<typeof UploadRecord>
type UploadUse = UploadRecord['use']

export interface Uploads {
  /** @throws OaRefusal for a file of the wrong kind or size */
  take(call: OaCall, use: UploadUse): UploadRecord
  /** @throws OaRefusal -100 after seven days, -201 for an id never given out */
  find(id: string, use: UploadUse): UploadRecord
  restore(record: UploadRecord): void
}

export interface UploadsOptions {
  now(): Instant
  takesCsv(): boolean
  onRecord(record: UploadRecord): void
}

const LIFE_MS = 7 * 24 * 3_600_000
const MEBIBYTE = 1024 * 1024

const rules: Record<UploadUse, { names: RegExp; limit: number }> = {
  image: { names: /\.(jpe?g|png)$/i, limit: MEBIBYTE },
  gif: { names: /\.gif$/i, limit: 5 * MEBIBYTE },
  file: { names: /\.(pdf|docx?)$/i, limit: 5 * MEBIBYTE },
}

export const createUploads = (options: UploadsOptions): Uploads => {
  const byId = new Map<string, UploadRecord>()
  const isKnownType = (name: string, use: UploadUse) =>
    rules[use].names.test(name) || (use === 'file' && options.takesCsv() && /\.csv$/i.test(name))
  return {
    take({ file }, use) {
      if (!file) throw new OaRefusal(-201, 'file is invalid!')
      if (!isKnownType(file.name, use)) throw new OaRefusal(-201, 'file type is invalid!')
      if (file.size > rules[use].limit)
        throw new OaRefusal(-210, 'Parameter exceeds allowable limit')
      const until = addMs(options.now(), LIFE_MS)
      const id = `${newOpaqueId()}${newOpaqueId()}`
      const upload: UploadRecord = { kind: 'oa_upload', id, use, name: file.name, until }
      byId.set(id, upload)
      options.onRecord(upload)
      return upload
    },
    find(id, use) {
      const upload = byId.get(id)
      if (upload?.use !== use)
        throw new OaRefusal(
          -201,
          use === 'file' ? 'token is invalid!' : 'attachment_id is invalid!',
        )
      if (upload.until <= options.now()) throw new OaRefusal(-100, 'attachment_id was expired')
      return upload
    },
    restore: (record) => void byId.set(record.id, record),
  }
}

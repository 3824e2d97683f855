/** Uploads files and pictures of messages and remembers their tokens while they live: less than 7 days (platform B.4, E-20). */
import { createHash } from 'node:crypto'
import type { SendFailure } from '../../domain/channels/group-channel.ts'
import type { OutgoingContent } from '../../domain/messages.ts'
import { z } from 'zod'
import { because } from '../wire/failures.ts'
import { callOa, type OaAccess } from './call.ts'

/** What is uploaded, and as what: the platform keeps documents and pictures apart. */
export interface Upload {
  use: 'file' | 'image'
  file: Extract<OutgoingContent, { kind: 'file' }>['file']
}
export type UploadResult = { ok: true; token: string } | { ok: false; failure: SendFailure }

export interface Uploads {
  /** The token of what was uploaded before, or of a new upload. Never throws. */
  tokenFor(upload: Upload): Promise<UploadResult>
  /** A token was refused as too old. */
  forget(upload: Upload): void
}

interface UploadRule {
  /** What the account takes; presentations, tables and films are not among it. */
  types: readonly string[]
  names: RegExp
  limitBytes: number
  /** What the platform calls the token of such an upload. */
  token: 'token' | 'attachment_id'
}

const rules: Record<Upload['use'], UploadRule> = {
  file: {
    types: [
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    names: /\.(?:pdf|docx?)$/i,
    limitBytes: 5 * 1024 * 1024,
    token: 'token',
  },
  image: {
    types: ['image/jpeg', 'image/png'],
    names: /\.(?:jpe?g|png)$/i,
    limitBytes: 1024 * 1024,
    token: 'attachment_id',
  },
}
/** A day before Zalo forgets them. */
const LIFE_MS = 6 * 24 * 3_600_000
const MOST_REMEMBERED = 200
const UPLOAD_TIMEOUT_MS = 60_000

/** Why something cannot go at all; undefined when it can. */
export const whyNotSendable = ({ use, file }: Upload): string | undefined => {
  const { types, names, limitBytes } = rules[use]
  if (!names.test(file.name)) return `the ${use} is named as none`
  if (!types.includes(file.mediaType)) return `an ${use} of type ${file.mediaType} cannot be sent`
  if (file.bytes.byteLength > limitBytes) return `the ${use} is too large`
  return file.bytes.byteLength === 0 ? `the ${use} is empty` : undefined
}

export const createUploads = (access: OaAccess): Uploads => {
  const patient = { ...access, settings: { ...access.settings, timeoutMs: UPLOAD_TIMEOUT_MS } }
  const known = new Map<string, { result: Promise<UploadResult>; at: number }>()
  const now = access.settings.now ?? Date.now
  return {
    async tokenFor(what) {
      const key = keyOf(what)
      const before = known.get(key)
      if (before && now() - before.at < LIFE_MS) return before.result
      // Several groups that get the same file at once wait for one upload.
      const upload = { result: uploadNow(patient, what), at: now() }
      known.set(key, upload)
      dropOldest(known)
      const result = await upload.result
      if (!result.ok && known.get(key) === upload) known.delete(key)
      return result
    },
    forget: (what) => void known.delete(keyOf(what)),
  }
}

const keyOf = ({ use, file: { name, bytes } }: Upload): string =>
  createHash('sha256')
    .update(use)
    .update('\0')
    .update(name)
    .update('\0')
    .update(bytes)
    .digest('hex')

const dropOldest = (known: Map<string, unknown>): void => {
  for (const key of known.keys()) {
    if (known.size <= MOST_REMEMBERED) return
    known.delete(key)
  }
}

const Token = z.string().min(1)
const answerOf: Record<UploadRule['token'], z.ZodType<string>> = {
  token: z.looseObject({ token: Token }).transform(({ token }) => token),
  attachment_id: z.looseObject({ attachment_id: Token }).transform((data) => data.attachment_id),
}

const uploadNow = async (access: OaAccess, { use, file }: Upload): Promise<UploadResult> => {
  const form = new FormData()
  form.append(
    'file',
    new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }),
    file.name.normalize('NFC'),
  )
  const answer = await callOa(access, { method: 'POST', path: `/v2.0/oa/upload/${use}`, form })
  if (!answer.ok) return { ok: false, failure: asNothingSent(answer.failure) }
  const uploaded = answerOf[rules[use].token].safeParse(answer.data)
  return uploaded.success
    ? { ok: true, token: uploaded.data }
    : {
        ok: false,
        failure: because({ kind: 'later', cause: 'platform_failed' }, 'an upload without a token'),
      }
}

/** An upload whose answer was lost has sent nothing to anybody: it can be tried again. */
const asNothingSent = (failure: SendFailure): SendFailure =>
  failure.kind === 'unknown' ? { ...failure, kind: 'later' } : failure

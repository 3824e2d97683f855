/** Reads what a message carries out of its body, and makes the bytes of its file. */
import { OaUserId, PartId } from '@quan-triet/shared/models/ids'
import { z } from 'zod'
import type { OutboxRow } from '../db/queries/outbox.ts'
import type { SendFailure } from '../domain/channels/group-channel.ts'
import { joinTexts } from '../domain/channels/merge.ts'
import type { OutgoingContent } from '../domain/messages.ts'
import type { DispatchDeps } from './dispatch-deps.ts'

const Body = z.object({
  text: z.string(),
  mentions: z.array(OaUserId).optional(),
  image: z.string().optional(),
  file: z.object({ kind: z.literal('part'), partId: PartId }).optional(),
  picture: z.object({ partId: PartId }).optional(),
})
type Body = z.infer<typeof Body>

const readBody = (row: Pick<OutboxRow, 'body'>): Body | null => {
  try {
    return Body.parse(JSON.parse(row.body))
  } catch {
    return null
  }
}

/** The text of a message that carries nothing else; null for any other. */
export const plainTextOf = (row: Pick<OutboxRow, 'body'>): string | null => {
  const body = readBody(row)
  if (body === null || body.mentions || body.image || body.file || body.picture) return null
  return body.text
}

/** What one call carries for messages that go together; several are all plain text. @returns why no call can be made */
export const readContent = async (
  deps: Pick<DispatchDeps, 'loadFile' | 'loadPicture'>,
  rows: readonly OutboxRow[],
): Promise<OutgoingContent | SendFailure> => {
  const bodies = rows.map(readBody)
  const [body] = bodies
  if (!body || bodies.includes(null))
    return { kind: 'our_bug', cause: 'our_fault', reason: 'the body cannot be read' }
  const { file, picture } = body
  if (file) return orLater(async () => ({ kind: 'file', file: await deps.loadFile(file) }))
  if (picture) return orLater(() => withPicture(deps, picture.partId, body.text))
  if (body.image) return { kind: 'image', text: body.text, image: body.image }
  const text = joinTexts(bodies.flatMap((one) => (one ? [one.text] : [])))
  return { kind: 'text', text, ...(body.mentions && { mentions: body.mentions }) }
}

const orLater = async (
  load: () => Promise<OutgoingContent>,
): Promise<OutgoingContent | SendFailure> => {
  try {
    return await load()
  } catch (error) {
    const reason = `the file cannot be made: ${error instanceof Error ? error.name : 'unknown'}`
    return { kind: 'later', cause: 'our_fault', reason }
  }
}

/** A picture that was taken off its part holds back no text. */
const withPicture = async (
  { loadPicture }: Pick<DispatchDeps, 'loadPicture'>,
  partId: PartId,
  text: string,
): Promise<OutgoingContent> => {
  const image = (await loadPicture?.(partId)) ?? null
  return image === null ? { kind: 'text', text } : { kind: 'image', text, image }
}

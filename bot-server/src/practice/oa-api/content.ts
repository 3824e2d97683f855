/** Reads what a message carries: text, a picture by address or upload, a file by its token (platform B.3, B.4, B.6). */
import { z } from 'zod'
import { isFetchableImage } from '../wire/read-image.ts'
import { OaRefusal } from './call.ts'
import type { OaMessage } from './oa-message.ts'
import type { OaState } from './state.ts'

/** B.3: the unit is not known; UTF-16 units are the stricter reading. */
const TEXT_LIMIT = 2000

const MediaElement = z.looseObject({
  media_type: z.enum(['image', 'gif', 'sticker']),
  url: z.string().optional(),
  attachment_id: z.string().optional(),
})

export const MessageBody = z.looseObject({
  text: z.string().optional(),
  quote_message_id: z.string().optional(),
  attachment: z
    .discriminatedUnion('type', [
      z.looseObject({
        type: z.literal('template'),
        payload: z.looseObject({
          template_type: z.literal('media'),
          elements: z.array(MediaElement).length(1),
        }),
      }),
      z.looseObject({ type: z.literal('file'), payload: z.looseObject({ token: z.string() }) }),
    ])
    .optional(),
})
type MessageBody = z.infer<typeof MessageBody>
type MediaElement = z.infer<typeof MediaElement>

export type Content = Pick<OaMessage, 'kind' | 'text' | 'media' | 'fileName' | 'readableUntil'>

const requireText = (text: string, mayBeEmpty: boolean): string => {
  if (text === '' && !mayBeEmpty) throw new OaRefusal(-201, 'text is invalid!')
  if (text.length > TEXT_LIMIT) throw new OaRefusal(-210, 'Parameter exceeds allowable limit')
  return text
}

const readByAddress = async (state: OaState, element: MediaElement, text: string) => {
  const url = element.url ?? ''
  if (!(await isFetchableImage(url, state.allowLoopback)))
    throw new OaRefusal(-201, 'url is invalid!')
  const kind = element.media_type
  return { kind, text, media: url, fileName: null, readableUntil: null }
}

const readMedia = async (state: OaState, element: MediaElement, text: string): Promise<Content> => {
  const { media_type: kind, url, attachment_id: id } = element
  if (kind === 'sticker' && id !== undefined)
    return { kind, text, media: id, fileName: null, readableUntil: null }
  if ((url === undefined) === (id === undefined) || kind === 'sticker')
    throw new OaRefusal(-201, 'attachment_id is invalid!')
  if (id === undefined) return readByAddress(state, element, text)
  const upload = state.uploads.find(id, kind)
  return { kind, text, media: id, fileName: upload.name, readableUntil: upload.until }
}

/** @throws OaRefusal for what does not fit */
export const readContent = async (state: OaState, body: MessageBody): Promise<Content> => {
  const { attachment } = body
  const text = requireText(body.text ?? '', attachment !== undefined)
  if (!attachment) return { kind: 'text', text, media: null, fileName: null, readableUntil: null }
  if (attachment.type === 'file') {
    const upload = state.uploads.find(attachment.payload.token, 'file')
    const { id, name, until } = upload
    return { kind: 'file', text, media: id, fileName: name, readableUntil: until }
  }
  const [element] = attachment.payload.elements
  if (!element) throw new OaRefusal(-201, 'elements is invalid!')
  return readMedia(state, element, text)
}

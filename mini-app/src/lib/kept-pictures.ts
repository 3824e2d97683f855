/** Keeps pictures of parts on the device as text, which is all that its storage takes. */
import { recall, remember } from './storage.ts'

export const keptPictureKey = (id: string): string => `offline:picture:${id}`

const asText = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCodePoint(byte)
  return `data:${blob.type};base64,${btoa(letters)}`
}

/** @returns its size in bytes, or null when there was no room */
export const keepPicture = async (id: string, blob: Blob): Promise<number | null> => {
  const text = await asText(blob)
  return remember(keptPictureKey(id), text) ? text.length : null
}

/** The picture kept on the device; undefined when there is none. */
export const recallPicture = (id: string): Blob | undefined => {
  const text = recall<string>(keptPictureKey(id))
  const parts = text === undefined ? null : /^data:([^;,]+);base64,(.+)$/.exec(text)
  if (!parts?.[1] || !parts[2]) return undefined
  const bytes = Uint8Array.from(atob(parts[2]), (letter) => letter.codePointAt(0) ?? 0)
  return new Blob([bytes], { type: parts[1] })
}

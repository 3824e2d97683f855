/** Writes and takes out mentions in the Official Account's own form, `[@id]` (platform B.6, E-17). */
import type { OaUserId } from '@quan-triet/shared/models/ids'

/** Looks the same, counts the same, and names nobody. */
const HARMLESS_AT = '＠'

/** Text of ours that may quote people: nothing in it notifies anybody. Its length stays. */
export const withoutMentionForce = (text: string): string =>
  text.replaceAll(/\[(\s*)@/g, `[$1${HARMLESS_AT}`)

/**
 * Puts mentions at the head of a text that names nobody by itself; those that would make it too long are left out,
 * as the text matters more.
 * @param limit UTF-16 units of the whole
 */
export const withMentions = (
  text: string,
  mentions: readonly OaUserId[],
  limit: number,
): string => {
  const harmless = withoutMentionForce(text)
  let head = ''
  for (const id of new Set(mentions)) {
    const next = `${head}[@${id}] `
    if (!/^\d+$/.test(id) || next.length + harmless.length > limit) continue
    head = next
  }
  return head + harmless
}

/**
 * The words of a message without what was chosen in its picker: ids, and the account's own names as they are written.
 * @param text NFC
 */
export const withoutPicked = (text: string, names: readonly string[]): string =>
  names
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(`@${name.normalize('NFC')}`, ' '), text)
    .replaceAll(/\[@[\w-]{1,120}\]/g, ' ')
    .trim()

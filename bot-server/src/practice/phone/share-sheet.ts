/** Turns what the app hands to the share sheet into the text that lands in a chat. */
import { z } from 'zod'
import type { SharedCard } from './sdk-hosts.ts'

const Sheet = z.object({
  text: z.string().optional(),
  desc: z.string().optional(),
  link: z.string().optional(),
  caption: z.string().optional(),
  photoUrl: z.string().optional(),
  data: z
    .object({ ZInstantAPIInfo: z.object({ zinstantdata_id: z.string() }) })
    .optional()
    .catch(undefined),
})

/** A card of the app is named by its share id only. */
const cardOf = (sheet: z.infer<typeof Sheet>, cards: Map<string, SharedCard>) => {
  const query = new URLSearchParams(sheet.data?.ZInstantAPIInfo.zinstantdata_id ?? '')
  return cards.get(query.get('shareId') ?? '')
}

/** @param cards the cards made by `create-sharelink`, by share id */
export const textOfSheet = (
  parameters: Record<string, unknown>,
  cards: Map<string, SharedCard>,
): string => {
  const sheet = Sheet.parse(parameters)
  const card = cardOf(sheet, cards)
  const lines = card
    ? [card.title, card.description, card.url]
    : [sheet.text, sheet.desc, sheet.caption, sheet.link, sheet.photoUrl]
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}

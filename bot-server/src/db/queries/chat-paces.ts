/** Queries of the pace of each chat: when the next message to it may leave. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'

/** Keeps chats free of messages until the moments given, by the machine's clock. */
export const holdChats = async (
  db: Db,
  way: SendingWay,
  chats: readonly { chatId: ChatId; freeAt: Instant }[],
): Promise<void> => {
  for (const some of chunksOf(chats))
    await db
      .insertInto('chat_pace')
      .values(some.map(({ chatId, freeAt }) => ({ way, chat_id: chatId, free_at: freeAt })))
      .onConflict((conflict) =>
        conflict
          .columns(['way', 'chat_id'])
          .doUpdateSet((eb) => ({ free_at: eb.ref('excluded.free_at') })),
      )
      .execute()
}

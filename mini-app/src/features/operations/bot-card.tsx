/** Shows who the bot is, whether it may join groups, and where its messages go. */
import { appOperations as words } from '@quan-triet/shared/i18n/vi/app-operations'
import type { BotStatus } from '@quan-triet/shared/models/operations'
import { Fact } from './fact.tsx'

export const BotCard = ({ bot }: { bot: BotStatus }) => (
  <section className="card" aria-labelledby="bot-status">
    <h2 id="bot-status">{words.botTitle}</h2>
    <dl className="office-facts">
      <Fact name={words.botName}>{bot.name ?? words.botUnknown}</Fact>
      {bot.canJoinGroups !== null && (
        <Fact name={words.joins}>{bot.canJoinGroups ? words.mayJoin : words.mayNotJoin}</Fact>
      )}
      <Fact name={words.webhook}>{words.webhooks[bot.webhook]}</Fact>
      <Fact name={words.webhookUrl}>{bot.webhookUrl}</Fact>
    </dl>
    {bot.checkedAt !== null && <p className="soft">{words.checkedAt(bot.checkedAt)}</p>}
  </section>
)

/** Lays out beside each other what each way into a group can do and what it needs. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import type { ChannelFacts as Facts } from '@quan-triet/shared/models/channels'
import { groupWayLabels } from '@quan-triet/shared/vocabulary/channels'
import { FoldedSection } from '../../components/folded-section.tsx'

interface Props {
  channels: readonly Facts[]
  botLimit: number
}

const yesNo = (can: boolean): string => (can ? appChannels.yes : appChannels.no)

const monthOf = ({ way, monthLimit }: Facts, botLimit: number): string => {
  const messages = monthLimit === null ? appChannels.endless : appChannels.messages(monthLimit)
  return way === 'bot' ? `${messages}, ${appChannels.botGroups(botLimit)}` : messages
}

/** A row's name, what each channel does, and what sharing by hand does. */
type Line = [name: string, ofChannel: (facts: Facts) => string, byHand: string]

const linesOf = (botLimit: number): Line[] => {
  const { facts, needs } = appChannels
  return [
    [facts.needs, ({ way }) => needs[way], needs.by_hand],
    [facts.files, ({ files }) => (files ? appChannels.filesYes : appChannels.no), appChannels.no],
    [facts.mentions, ({ mentions }) => yesNo(mentions), appChannels.no],
    [facts.memberList, ({ memberList }) => yesNo(memberList), appChannels.no],
    [facts.month, (one) => monthOf(one, botLimit), appChannels.endless],
  ]
}

export const ChannelFacts = ({ channels, botLimit }: Props) => (
  <FoldedSection title={appChannels.factsTitle}>
    <div className="office-scroll" role="region" aria-label={appChannels.factsTitle} tabIndex={0}>
      <table className="office-table channel-facts">
        <thead>
          <tr>
            <th scope="col">{appChannels.factsHead}</th>
            {channels.map(({ way }) => (
              <th scope="col" key={way}>
                {groupWayLabels[way]}
              </th>
            ))}
            <th scope="col">{groupWayLabels.by_hand}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(botLimit).map(([name, ofChannel, byHand]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {channels.map((one) => (
                <td key={one.way}>{ofChannel(one)}</td>
              ))}
              <td>{byHand}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </FoldedSection>
)

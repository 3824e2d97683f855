/** Asks through which channel one unit, or all that are listed, get their messages. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import type { ChannelFacts, ChosenUnits } from '@quan-triet/shared/models/channels'
import { type GroupWay, groupWayLabels, groupWays } from '@quan-triet/shared/vocabulary/channels'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useChooseChannel } from './api.ts'

interface Props {
  title: string
  text?: string
  /** The unit under which the choice is made. */
  unitId: string
  which: ChosenUnits
  /** What is chosen now, where it is one unit. */
  current: GroupWay | null
  channels: readonly ChannelFacts[]
  onChanged: (count: number) => void
  onClose: () => void
}

export const ChooseSheet = (props: Props) => {
  const { title, text, unitId, which, current, channels, onChanged, onClose } = props
  const [channel, setChannel] = useState<GroupWay | null>(current)
  const choose = useChooseChannel()
  const missing = channels.filter(({ isSetUp }) => !isSetUp).map(({ way }) => way)
  const offered = groupWays.filter((way) => way === 'by_hand' || !missing.includes(way))
  return (
    <Sheet title={title} onClose={onClose}>
      {text && <p>{text}</p>}
      <ChoiceList
        legend={appChannels.chooseLegend}
        choices={offered.map((value) => ({
          value,
          label: `${groupWayLabels[value]}. ${appChannels.needs[value]}.`,
        }))}
        value={channel}
        onChange={setChannel}
      />
      {missing.map((way) => (
        <p key={way} className="soft">
          {appChannels.notSetUp(groupWayLabels[way])}
        </p>
      ))}
      <ProblemBanner error={choose.error} />
      <Button
        kind="primary"
        isBusy={choose.isPending}
        isDisabled={channel === null}
        onPress={() => {
          if (channel === null) return
          choose.mutate(
            { unitId, channel, which },
            { onSuccess: ({ changed }) => onChanged(changed) },
          )
        }}
      >
        {appChannels.save}
      </Button>
    </Sheet>
  )
}

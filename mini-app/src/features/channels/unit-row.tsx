/** Shows how one unit's group is reached, and opens the choice of another way. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import type { UnitChannel } from '@quan-triet/shared/models/channels'
import { groupWayLabels } from '@quan-triet/shared/vocabulary/channels'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'

const groupWords = ({ chosen, group, isBound }: UnitChannel): string => {
  if (chosen === 'by_hand') return appChannels.noGroupNeeded
  if (group === null) return appChannels.noGroup
  return isBound
    ? appChannels.group(group.name)
    : appChannels.groupElsewhere(group.name, groupWayLabels[group.way])
}

const wayWords = ({ chosen, group }: UnitChannel): string => {
  const way = chosen ?? group?.way
  return way === undefined ? appChannels.notChosen : groupWayLabels[way]
}

interface Props {
  line: UnitChannel
  onChange: () => void
}

export const UnitRow = ({ line, onChange }: Props) => (
  <li className="row row-wrap">
    <span className="grow stack-xs">
      <span className="strong">{line.unit.nameOrg}</span>
      <span>{wayWords(line)}</span>
      <span className="soft">{groupWords(line)}</span>
      {(line.isOverLimit || (!line.isBound && line.chosen !== 'by_hand')) && (
        <span className="line">
          {!line.isBound && <Chip kind="warn">{appChannels.unbound}</Chip>}
          {line.isOverLimit && <Chip kind="bad">{appChannels.overLimit}</Chip>}
        </span>
      )}
    </span>
    <Button label={appChannels.changeOf(line.unit.nameOrg)} onPress={onChange}>
      {appChannels.change}
    </Button>
  </li>
)

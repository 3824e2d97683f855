/** Says how far the sending of a part is. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { PartPush } from '@quan-triet/shared/models/document'
import { pushStateLabels, type PushState } from '@quan-triet/shared/vocabulary/push-states'
import { Chip } from '../../components/chip.tsx'

const kinds: Record<PushState, 'plain' | 'good' | 'warn' | 'info'> = {
  soan: 'plain',
  kiem_tra: 'warn',
  hen_gio: 'info',
  tam_dung: 'warn',
  da_gui: 'good',
  thu_hoi_dinh_chinh: 'warn',
}

const when = ({ state, dueAt, sentAt }: PartPush): string | null => {
  if (sentAt !== null) return appPublishing.sent(formatDayTime(sentAt))
  return state === 'hen_gio' ? appPublishing.due(formatDayTime(dueAt)) : null
}

export const PushLine = ({ push }: { push: PartPush }) => {
  const words = when(push)
  return (
    <p className="line">
      <Chip kind={kinds[push.state]}>{pushStateLabels[push.state]}</Chip>
      {words && <span>{words}</span>}
      {push.carriedBy !== null && <span className="soft">{appChannels.togetherWith}</span>}
    </p>
  )
}

/** Shows where one person's essay stands, with what its secretary may do about it at once. */
import { appEssays as words } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayWriter } from '@quan-triet/shared/models/essay'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { mayGetTime, mayHandInPaper } from './writer-views.ts'

const kinds = { da_nop: 'plain', dang_cham: 'info', dat: 'good', viet_lai: 'warn' } as const

const Standing = ({ one }: { one: EssayWriter }) => (
  <span className="stack-xs">
    {one.form !== null && one.submittedAt !== null && (
      <span className="soft">{words.handedIn(one.form, one.submittedAt)}</span>
    )}
    {one.reason !== null && (
      <span className="soft">{words.rewrite(words.reasons[one.reason])}</span>
    )}
    {one.state === 'viet_lai' && one.dueAt !== null && (
      <span className="soft">{words.rewriteDue(one.dueAt)}</span>
    )}
    {one.isExtended && one.state === null && one.dueAt !== null && (
      <span className="soft">{words.extendedTo(one.dueAt, one.moreTimeReason)}</span>
    )}
    <span className="line">
      {one.state !== null && <Chip kind={kinds[one.state]}>{words.states[one.state]}</Chip>}
      {one.isLate && <Chip kind="warn">{words.late}</Chip>}
      {one.isVoluntary && <Chip>{words.voluntary}</Chip>}
    </span>
  </span>
)

interface Props {
  one: EssayWriter
  name: string
  onPaper: () => void
  onExtend: () => void
  onEndExtension: () => void
}

export const WriterRow = ({ one, name, onPaper, onExtend, onEndExtension }: Props) => (
  <li className="row row-wrap">
    <span className="grow stack-xs">
      <span className="strong">{name}</span>
      <Standing one={one} />
    </span>
    <span className="line">
      {mayGetTime(one) && one.isExtended && (
        <Button kind="quiet" label={words.endExtensionOf(name)} onPress={onEndExtension}>
          {words.endExtension}
        </Button>
      )}
      {mayGetTime(one) && !one.isExtended && (
        <Button kind="quiet" label={words.extendOf(name)} onPress={onExtend}>
          {words.extend}
        </Button>
      )}
      {mayHandInPaper(one) && (
        <Button kind="mark" label={words.receivedOf(name)} onPress={onPaper}>
          {words.received}
        </Button>
      )}
    </span>
  </li>
)

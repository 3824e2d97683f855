/** Sets the hour of the daily digest, or switches it off. */
import { appDigests as words } from '@quan-triet/shared/i18n/vi/app-digests'
import type { DigestSetting } from '@quan-triet/shared/models/digest'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useSetDigest } from './api.ts'

export const DigestSettings = ({ setting }: { setting: DigestSetting }) => {
  const [draft, setDraft] = useState(setting)
  const set = useSetDigest()
  const change = (part: Partial<DigestSetting>): void => {
    set.reset()
    setDraft({ ...draft, ...part })
  }
  const isTime = draft.atTime >= '07:00' && draft.atTime < '21:00'
  return (
    <form
      className="stack"
      aria-label={words.settings}
      onSubmit={(event) => {
        event.preventDefault()
        set.mutate(draft)
      }}
    >
      <h2>{words.settings}</h2>
      <ChoiceList
        isShort
        legend={words.isOn}
        choices={choicesOf(words.switch)}
        value={draft.isOn ? 'on' : 'off'}
        onChange={(chosen) => change({ isOn: chosen === 'on' })}
      />
      {draft.isOn ? (
        <TimeField
          label={words.atTime}
          value={draft.atTime}
          onChange={(atTime) => change({ atTime })}
          error={isTime ? undefined : words.wrongTime}
        />
      ) : (
        <p className="soft">{words.offHint}</p>
      )}
      <ProblemBanner error={set.error} />
      {set.isSuccess && (
        <Banner kind="good">
          <p>{words.saved}</p>
        </Banner>
      )}
      <Button kind="primary" type="submit" isBusy={set.isPending} isDisabled={!isTime}>
        {words.save}
      </Button>
    </form>
  )
}

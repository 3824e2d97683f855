/** Lets the person choose the size of text, the colours and the pace of reading aloud, with a sample to try them on. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import {
  appDisplay as words,
  speechPaceLabels,
  themeLabels,
} from '@quan-triet/shared/i18n/vi/app-display'
import { useEffect } from 'react'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Icon } from '../../components/icon.tsx'
import { Screen } from '../../components/screen.tsx'
import { chooseLook } from '../../lib/choose-look.ts'
import { choicesOf } from '../../lib/labelled.ts'
import { syncLook, useIsLookUnsent } from '../../lib/look-sync.ts'
import { textSize, theme } from '../../lib/look.ts'
import { speechPace } from '../../lib/speech-pace.ts'
import { TEXT_SIZES } from '../../lib/text-size.ts'
import { useVietnameseVoice } from '../../lib/vietnamese-voice.ts'
import '../../styles/reading.css'

const sizes = TEXT_SIZES.map((size) => ({
  value: String(size),
  label: words.sizes[size] ?? String(size),
}))

const Speech = () => {
  const pace = speechPace.use()
  if (useVietnameseVoice() === null) return <p className="soft">{words.speechNone}</p>
  return (
    <>
      <p className="soft">{words.speechThere}</p>
      <ChoiceList
        isShort
        legend={words.paceLegend}
        choices={choicesOf(speechPaceLabels)}
        value={pace}
        onChange={speechPace.set}
      />
    </>
  )
}

const Saved = () => {
  const isUnsent = useIsLookUnsent()
  return (
    <p className="look-saved soft" role="status">
      <Icon name={isUnsent ? 'clock' : 'check'} size={22} />
      <span>{isUnsent ? words.waiting : words.saved}</span>
    </p>
  )
}

export const DisplayScreen = () => {
  const percent = textSize.use()
  const colours = theme.use()
  useEffect(() => {
    void syncLook()
  }, [])
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      <section className="card" aria-labelledby="sample">
        <h2 id="sample">{words.sampleTitle}</h2>
        <p className="reading">{words.sample}</p>
      </section>
      <ChoiceList
        isShort
        legend={words.sizeLegend}
        choices={sizes}
        value={String(percent)}
        onChange={(chosen) => chooseLook({ textPercent: Number(chosen) })}
      />
      <ChoiceList
        isShort
        legend={words.themeLegend}
        hint={words.themeHint}
        choices={choicesOf(themeLabels)}
        value={colours}
        onChange={(chosen) => chooseLook({ theme: chosen })}
      />
      <Saved />
      <section className="stack-s" aria-labelledby="speech">
        <h2 id="speech">{words.speechLegend}</h2>
        <Speech />
      </section>
    </Screen>
  )
}

/** The tools of reading that are not needed all the time: marking, search, list of marks, size and colours, pace of the voice. */
import { appDisplay, speechPaceLabels } from '@quan-triet/shared/i18n/vi/app-display'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appReading as words } from '@quan-triet/shared/i18n/vi/app-reading'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { speechPace } from '../../lib/speech-pace.ts'

interface Props {
  hasVoice: boolean
  onMark: () => void
  onClose: () => void
}

export const ToolsSheet = ({ hasVoice, onMark, onClose }: Props) => {
  const pace = speechPace.use()
  return (
    <Sheet title={words.tools} onClose={onClose} closeWords={appCommon.close}>
      <Button isWide onPress={onMark}>
        {words.markParagraphs}
      </Button>
      <LinkButton to="/parts/bookmarks">{words.bookmarks}</LinkButton>
      <LinkButton to="/parts/search">{words.search}</LinkButton>
      <LinkButton to="/display">{appCommon.display}</LinkButton>
      {hasVoice && (
        <ChoiceList
          isShort
          legend={appDisplay.paceLegend}
          choices={choicesOf(speechPaceLabels)}
          value={pace}
          onChange={speechPace.set}
        />
      )}
    </Sheet>
  )
}

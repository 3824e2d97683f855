/** Lets a member ask the speaker and recommend something, and whoever runs the branch answer. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { MatterKind, OwnMatters } from '@quan-triet/shared/models/matter'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useMay } from '../../lib/me.ts'
import { useOwnMatters } from './api.ts'
import { BranchList } from './branch-matters.tsx'
import { blankDraft, type Draft } from './draft.ts'
import { OwnList } from './own-matters.tsx'
import { RecordSheet } from './record-sheet.tsx'
import { SendSheet } from './send-sheet.tsx'

const Sending = ({ places }: Pick<OwnMatters, 'places'>) => {
  const mayRun = useMay('run_branch')
  const [own, setOwn] = useState(blankDraft)
  const [forOther, setForOther] = useState(blankDraft)
  const [open, setOpen] = useState<'own' | 'other' | null>(null)
  const begin = (kind: MatterKind) => {
    setOwn({ ...own, kind })
    setOpen('own')
  }
  const change = (part: Partial<Draft>) => setOwn({ ...own, ...part })
  const changeOther = (part: Partial<Draft>) => setForOther({ ...forOther, ...part })
  if (places.length === 0) return <p className="empty">{words.noCampaign}</p>
  const choices = places.map(({ id, nameOrg }) => ({ value: id, label: nameOrg }))
  const close = () => setOpen(null)
  return (
    <div className="stack-s">
      <p className="soft">{words.intro}</p>
      <Button kind="primary" isWide onPress={() => begin('question')}>
        {words.new.question}
      </Button>
      <Button
        kind={mayRun ? 'secondary' : 'primary'}
        isWide
        onPress={() => begin('recommendation')}
      >
        {words.new.recommendation}
      </Button>
      {mayRun && (
        <Button isWide onPress={() => setOpen('other')}>
          {words.record}
        </Button>
      )}
      {open === 'own' && (
        <SendSheet draft={own} onChange={change} places={choices} onClose={close} />
      )}
      {open === 'other' && <RecordSheet draft={forOther} onChange={changeOther} onClose={close} />}
    </div>
  )
}

export const MattersScreen = () => {
  const mayRun = useMay('run_branch')
  const own = useOwnMatters()
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      {mayRun && <BranchList />}
      <QueryView query={own}>
        {({ places, matters }) => (
          <>
            <Sending places={places} />
            <OwnList matters={matters} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

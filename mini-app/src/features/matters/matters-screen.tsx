/** Lets a member ask the speaker and recommend something, and whoever runs the branch answer. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { MatterKind, OpenDraft, OwnMatters } from '@quan-triet/shared/models/matter'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useMay } from '../../lib/me.ts'
import { useOwnMatters } from './api.ts'
import { BranchList } from './branch-matters.tsx'
import { DraftDocuments } from './draft-documents.tsx'
import { blankDraft, type Draft } from './draft.ts'
import { OwnList } from './own-matters.tsx'
import { RecordSheet } from './record-sheet.tsx'
import { SendSheet } from './send-sheet.tsx'

const Sending = ({ places, drafts }: Pick<OwnMatters, 'places' | 'drafts'>) => {
  const mayRun = useMay('run_branch')
  const [own, setOwn] = useState(blankDraft)
  const [forOther, setForOther] = useState(blankDraft)
  const [open, setOpen] = useState<'own' | 'other' | null>(null)
  const begin = (kind: MatterKind) => {
    setOwn({ ...own, kind, documentId: null, partId: null })
    setOpen('own')
  }
  const beginComment = ({ documentId, unitId }: OpenDraft) => {
    setOwn({ ...own, kind: 'recommendation', documentId, unitId, partId: null })
    setOpen('own')
  }
  const [firstDraft] = drafts
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
      {firstDraft && (
        <Button isWide onPress={() => beginComment(firstDraft)}>
          {words.newComment}
        </Button>
      )}
      {mayRun && (
        <Button isWide onPress={() => setOpen('other')}>
          {words.record}
        </Button>
      )}
      {open === 'own' && (
        <SendSheet draft={own} onChange={change} places={choices} drafts={drafts} onClose={close} />
      )}
      {open === 'other' && <RecordSheet draft={forOther} onChange={changeOther} onClose={close} />}
    </div>
  )
}

/** What a speaker, and whoever runs or gathers for a branch, finds here beside the own matters. */
const Duties = () => {
  const mayGather = useMay('gather_recommendations')
  return (
    <>
      <RowLink to="/speaker" title={words.questions}>
        <span className="soft">{words.questionsHint}</span>
      </RowLink>
      {mayGather && (
        <RowLink to="/office/recommendations" title={words.board}>
          <span className="soft">{words.boardHint}</span>
        </RowLink>
      )}
    </>
  )
}

export const MattersScreen = () => {
  const mayRun = useMay('run_branch')
  const mayPublish = useMay('publish')
  const own = useOwnMatters()
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      {mayRun && <BranchList />}
      {mayPublish && <DraftDocuments />}
      <QueryView query={own}>
        {({ places, drafts, hasQuestions, matters }) => (
          <>
            {hasQuestions && <Duties />}
            <Sending places={places} drafts={drafts} />
            <OwnList matters={matters} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

/** Sets a unit's own terms: earlier deadlines, a higher target, more sessions, a plan of its own. */
import { formatDue } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import { deadlineSubjectLabels } from '@quan-triet/shared/vocabulary/deadline-subjects'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type TightenJson, useTighten } from './api.ts'
import { DeadlineField } from './deadline-field.tsx'

interface Draft {
  target: string
  sessions: string
  planNote: string
  wordings: Record<string, string>
}

/** Only what was changed is sent: what a unit leaves alone goes on following the level above. */
const changesOf = (node: CampaignNode, draft: Draft): TightenJson => {
  const deadlines = node.deadlines
    .map(({ subject, sourceWording }) => ({
      subject,
      wording: draft.wordings[subject] ?? sourceWording,
      was: sourceWording,
    }))
    .filter(({ wording, was }) => wording.trim() !== was && wording.trim() !== '')
    .map(({ subject, wording }) => ({ subject, wording }))
  const target = Number(draft.target)
  const sessions = Number(draft.sessions)
  return {
    ...(target !== node.targetPercent && { targetPercent: target }),
    ...(sessions !== node.minSessions && { minSessions: sessions }),
    ...(draft.planNote !== node.planNote && { planNote: draft.planNote }),
    ...(deadlines.length > 0 && { deadlines }),
  }
}

interface FieldsProps {
  node: CampaignNode
  draft: Draft
  change: (part: Partial<Draft>) => void
}

const Fields = ({ node, draft, change }: FieldsProps) => (
  <>
    {node.deadlines.map(({ subject, sourceWording, latest }) => (
      <DeadlineField
        key={subject}
        label={deadlineSubjectLabels[subject]}
        hint={latest === null ? undefined : appCampaigns.noLater(formatDue(latest))}
        wordedOn={node.startsOn}
        wording={draft.wordings[subject] ?? sourceWording}
        onChange={(wording) => change({ wordings: { ...draft.wordings, [subject]: wording } })}
      />
    ))}
    <TextField
      label={appCampaigns.target}
      hint={appCampaigns.atLeast(node.leastTargetPercent)}
      value={draft.target}
      onChange={(target) => change({ target })}
      input={{ inputMode: 'numeric' }}
    />
    <TextField
      label={appCampaigns.sessionsLeast}
      hint={appCampaigns.atLeastSessions(node.leastMinSessions)}
      value={draft.sessions}
      onChange={(sessions) => change({ sessions })}
      input={{ inputMode: 'numeric' }}
    />
    <LongTextField
      label={appCampaigns.planNote}
      value={draft.planNote}
      maxLength={2000}
      onChange={(planNote) => change({ planNote })}
    />
  </>
)

export const TightenSheet = ({ node, onClose }: { node: CampaignNode; onClose: () => void }) => {
  const [draft, setDraft] = useState<Draft>(() => ({
    target: String(node.targetPercent),
    sessions: String(node.minSessions),
    planNote: node.planNote,
    wordings: {},
  }))
  const tighten = useTighten(node.id)
  return (
    <Sheet title={appCampaigns.tightenTitle} onClose={onClose} closeWords={appCommon.close}>
      <p className="soft">{appCampaigns.tightenHint}</p>
      <Fields node={node} draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
      <ProblemBanner error={tighten.error} />
      {tighten.data && (
        <Banner kind="good">
          <p>{appCampaigns.broughtAlong(tighten.data.broughtAlong)}</p>
        </Banner>
      )}
      <Button
        kind="primary"
        isBusy={tighten.isPending}
        onPress={() => tighten.mutate(changesOf(node, draft))}
      >
        {appCampaigns.save}
      </Button>
    </Sheet>
  )
}

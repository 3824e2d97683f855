/** Lets the level above draw judged essays at random and mark them again, and shows how often both agree (feature 52). */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import { appCopyCheck } from '@quan-triet/shared/i18n/vi/app-copy-check'
import type { SampleStanding } from '@quan-triet/shared/models/grading'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import gradingStyles from '../../styles/grading.css?inline'
import { useDrawSample, useSample } from './api.ts'
import '../../styles/fields.css'

const SIZES = [5, 10, 20, 50].map((size) => ({ value: String(size), label: formatCount(size) }))

const Counts = ({ drawn, decided, agreed }: SampleStanding) => (
  <dl className="grading-counts">
    {[
      { name: words.sampleDrawn, count: drawn },
      { name: words.sampleDecided, count: decided },
      { name: words.sampleAgreed, count: agreed },
    ].map(({ name, count }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className="figure">{formatCount(count)}</dd>
      </div>
    ))}
  </dl>
)

type Where = { campaignId: string; unitId: string }

const Draw = ({ campaignId, unitId }: Where) => {
  const [size, setSize] = useState('5')
  const draw = useDrawSample()
  return (
    <section className="card" aria-labelledby="sample-draw">
      <h2 id="sample-draw">{words.sampleDraw}</h2>
      <SelectField label={words.sampleSize} choices={SIZES} value={size} onChange={setSize} />
      <ProblemBanner error={draw.error} />
      <Button
        kind="primary"
        isBusy={draw.isPending}
        onPress={() => draw.mutate({ campaignId, unitId, size: Number(size) })}
      >
        {words.sampleDraw}
      </Button>
    </section>
  )
}

const Sample = (where: Where) => {
  const sample = useSample(where)
  return (
    <QueryView query={sample}>
      {(standing) => (
        <>
          <Counts {...standing} />
          <p className="soft">{words.sampleLeft(standing.left)}</p>
          {standing.left > 0 && <Draw {...where} />}
          {standing.drawn > standing.decided && (
            <LinkButton to={`/grading?campaign=${encodeURIComponent(where.campaignId)}`}>
              {words.sampleToQueue}
            </LinkButton>
          )}
        </>
      )}
    </QueryView>
  )
}

export const SampleScreen = () => {
  const { campaignId = '' } = useParams()
  const [params] = useSearchParams()
  const [duty] = useDutiesWith('sample_essays')
  const unitId = params.get('unit') ?? duty?.orgUnit.id
  return (
    <Screen
      title={words.sample}
      back={{ to: `/office/campaigns/${campaignId}`, label: appCopyCheck.campaign }}
    >
      <style>{gradingStyles}</style>
      <p>{words.sampleAbout}</p>
      {unitId === undefined ? (
        <p className="empty">{words.sampleNone}</p>
      ) : (
        <Sample campaignId={campaignId} unitId={unitId} />
      )}
    </Screen>
  )
}

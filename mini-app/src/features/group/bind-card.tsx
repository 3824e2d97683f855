/** Says step by step how to bind a group, and gives out the code for it. */
import { appLinking } from '@quan-triet/shared/i18n/vi/app-linking'
import type { GroupPage } from '@quan-triet/shared/models/linking'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LinkCodeCard } from '../../components/link-code-card.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useGroupCode } from './api.ts'

const words = appLinking.group

interface Props {
  page: GroupPage
  onCode: () => void
}

const firstWay = ({ chosen, ways }: GroupPage) =>
  ways.find((way) => way === chosen) ?? ways.at(0) ?? null

export const BindCard = ({ page, onCode }: Props) => {
  const [way, setWay] = useState(firstWay(page))
  const code = useGroupCode()
  const hasGroup = page.groups.length > 0
  const ask = () =>
    code.mutate(
      { unitId: page.unit.id, purpose: hasGroup ? 'rebind' : 'bind' },
      { onSuccess: onCode },
    )
  return (
    <section className="stack" aria-labelledby="bind">
      <h2 id="bind">{hasGroup ? words.rebindTitle : words.bindTitle}</h2>
      {way === null && <p>{words.noWay}</p>}
      {way !== null && (
        <>
          {hasGroup && <p>{words.rebindText}</p>}
          {page.ways.length > 1 && (
            <ChoiceList
              legend={words.whichWay}
              isShort
              choices={page.ways.map((one) => ({ value: one, label: words.ways[one] }))}
              value={way}
              onChange={setWay}
            />
          )}
          <ol className="stack-s">
            {words.steps[way].map((step, index) => (
              <li key={step}>{`${index + 1}. ${step}`}</li>
            ))}
          </ol>
          {way === 'bot' && (
            <p className="soft">{words.botRoom(page.botGroups.used, page.botGroups.limit)}</p>
          )}
          <p className="soft">{words.checkFirst}</p>
          {code.data && (
            <LinkCodeCard key={code.data.code} code={code.data} text={words.codeText} />
          )}
          <ProblemBanner error={code.error} />
          <Button
            kind={code.data ? 'secondary' : 'primary'}
            isWide
            isBusy={code.isPending}
            onPress={ask}
          >
            {code.data ? words.newCode : hasGroup ? words.getRebindCode : words.getCode}
          </Button>
        </>
      )}
    </section>
  )
}

/** Changes how a session takes check-ins: pace of the codes, opening, lateness, and where phones must be. */
import { appCheckInRules } from '@quan-triet/shared/i18n/vi/app-check-in-rules'
import type { CheckInRules } from '@quan-triet/shared/models/check-in-rules'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useSetRules } from './check-in-rules-api.ts'
import { HerePart, type PlaceTokens } from './here-part.tsx'
import { type Radius, radiusChoices, radiusOf, rulesJson } from './rules-draft.ts'

const USUAL = { opensBefore: 20, lateAfter: 15 }
const OPENINGS = [0, 10, 20, 30, 45, 60]
const LATENESSES = [0, 5, 10, 15, 30, 60]

/** The usual values, and the one that stands if it is another. */
const minuteChoices = (
  usual: readonly number[],
  standing: number,
  label: (minutes: number) => string,
) =>
  [...new Set([...usual, standing])]
    .toSorted((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: label(minutes) }))

interface Props {
  rules: CheckInRules
  onClose: () => void
}

export const RulesSheet = ({ rules, onClose }: Props) => {
  const set = useSetRules(rules.sessionId)
  const [pace, setPace] = useState(rules.codePace)
  const [opens, setOpens] = useState(String(rules.opensBeforeMinutes))
  const [late, setLate] = useState(String(rules.lateAfterMinutes))
  const [radius, setRadius] = useState<Radius>(radiusOf(rules.radiusM))
  const [here, setHere] = useState<PlaceTokens>()
  const save = (): void =>
    set.mutate(rulesJson({ pace, opens, late, radius, here }), {
      onSuccess: onClose,
      // A token is good once: after a refusal the place is taken anew.
      onError: () => setHere(undefined),
    })
  return (
    <Sheet title={appCheckInRules.rulesTitle} onClose={onClose}>
      <ChoiceList
        legend={appCheckInRules.pace}
        choices={choicesOf(appCheckInRules.paces)}
        value={pace}
        onChange={setPace}
      />
      {rules.mayChangeOpening && (
        <SelectField
          label={appCheckInRules.opensBefore}
          choices={minuteChoices(OPENINGS, rules.opensBeforeMinutes, (minutes) =>
            appCheckInRules.minutesBefore(minutes, minutes === USUAL.opensBefore),
          )}
          value={opens}
          onChange={setOpens}
        />
      )}
      <SelectField
        label={appCheckInRules.lateAfter}
        choices={minuteChoices(LATENESSES, rules.lateAfterMinutes, (minutes) =>
          appCheckInRules.minutesAfter(minutes, minutes === USUAL.lateAfter),
        )}
        value={late}
        onChange={setLate}
      />
      <ChoiceList
        legend={appCheckInRules.place}
        hint={appCheckInRules.placeHint}
        isShort
        choices={radiusChoices}
        value={radius}
        onChange={setRadius}
      />
      {radius !== 'none' && <HerePart hasPlace={rules.hasPlace} here={here} onHere={setHere} />}
      <ProblemBanner error={set.error} />
      <Button kind="primary" isBusy={set.isPending} onPress={save}>
        {appCheckInRules.save}
      </Button>
    </Sheet>
  )
}

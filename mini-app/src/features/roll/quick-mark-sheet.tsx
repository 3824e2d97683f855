/** Offers every other mark as one touch: late, left early, absent, and absent with each reason. */
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import {
  absenceCodeLabels,
  attendanceStateLabels,
  type AbsenceCode,
  type AttendanceState,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { Button } from '../../components/button.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'

interface Props {
  name: string
  onChoose: (state: AttendanceState, absenceCode?: AbsenceCode) => void
  onClose: () => void
}

const STATES = ['co_mat', 'muon', 've_som', 'vang_khong_ly_do'] as const

export const QuickMarkSheet = ({ name, onChoose, onClose }: Props) => (
  <Sheet title={appRollCall.quickTitle(name)} onClose={onClose}>
    <div className="call-choices">
      {STATES.map((state) => (
        <Button key={state} onPress={() => onChoose(state)}>
          {attendanceStateLabels[state]}
        </Button>
      ))}
    </div>
    <h3>{appRollCall.excused}</h3>
    <div className="call-choices">
      {choicesOf(absenceCodeLabels).map(({ value, label }) => (
        <Button key={value} onPress={() => onChoose('vang_co_ly_do', value)}>
          {label}
        </Button>
      ))}
    </div>
  </Sheet>
)

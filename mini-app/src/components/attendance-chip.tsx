/** Names how a person stands towards a session, in the colour of that state. */
import {
  attendanceStateLabels,
  type AttendanceState,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { Chip } from './chip.tsx'

const kinds: Record<AttendanceState, 'plain' | 'good' | 'warn' | 'bad' | 'info'> = {
  chua_ghi_nhan: 'plain',
  co_mat: 'good',
  muon: 'warn',
  ve_som: 'warn',
  vang_co_ly_do: 'info',
  vang_khong_ly_do: 'bad',
  mien: 'info',
}

export const AttendanceChip = ({ state }: { state: AttendanceState }) => (
  <Chip kind={kinds[state]}>{attendanceStateLabels[state]}</Chip>
)

/** Begins the imports of a class: attendance taken elsewhere, or many sessions at once. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import { useParams } from 'react-router-dom'
import { Screen } from '../../components/screen.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { Upload } from './upload.tsx'

/** The branch whose class the person runs. */
const useOwnBranch = (): string | undefined => useDutiesWith('run_branch')[0]?.orgUnit.id

export const AttendanceImportScreen = () => {
  const { sessionId = '' } = useParams()
  const unitId = useOwnBranch()
  return (
    <Screen
      title={appImports.attendanceTitle}
      back={{ to: `/sessions/${sessionId}`, label: appImports.toSession }}
      isWide
    >
      <p>{appImports.attendanceIntro}</p>
      {unitId && <Upload kind="attendance" unitId={unitId} sessionId={sessionId} />}
    </Screen>
  )
}

export const SessionsImportScreen = () => {
  const unitId = useOwnBranch()
  return (
    <Screen
      title={appImports.sessionsTitle}
      back={{ to: '/sessions', label: appImports.toSessions }}
      isWide
    >
      <p>{appImports.sessionsIntro}</p>
      {unitId && <Upload kind="sessions" unitId={unitId} />}
    </Screen>
  )
}

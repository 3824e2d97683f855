/** Lists the screens of personal data under `/my-data`; loaded when one of them is first opened. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import { Navigate, Route, Routes } from 'react-router-dom'
import { useMay } from '../../lib/me.ts'
import { AskScreen, PaperAskScreen } from './ask-screen.tsx'
import { BranchConsentsScreen } from './branch-consents-screen.tsx'
import { MyDataScreen } from './my-data-screen.tsx'
import { NoticeScreen } from './notice-screen.tsx'

export const MyDataRoutes = () => {
  const mayRun = useMay('run_branch')
  return (
    <Routes>
      <Route index element={<MyDataScreen back={{ to: '/', label: appCommon.home }} />} />
      <Route path="ask" element={<AskScreen />} />
      <Route
        path="notice"
        element={<NoticeScreen back={{ to: '/my-data', label: appMyData.title }} />}
      />
      {mayRun && <Route path="branch" element={<BranchConsentsScreen />} />}
      {mayRun && <Route path="branch/:personId/ask" element={<PaperAskScreen />} />}
      <Route path="*" element={<Navigate to="/my-data" replace />} />
    </Routes>
  )
}

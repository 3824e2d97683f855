/** Lists the person's access tokens with their last use; makes one, revokes one. */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appTokens as words } from '@quan-triet/shared/i18n/vi/app-tokens'
import type { AccessToken } from '@quan-triet/shared/models/access-token'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { tokenScopeLabels } from '@quan-triet/shared/vocabulary/token-scopes'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useRevokeToken, useTokens } from './api.ts'
import { MakeSheet } from './make-sheet.tsx'

const Revoke = ({ token }: { token: AccessToken }) => {
  const [isAsked, setAsked] = useState(false)
  const revoke = useRevokeToken()
  return (
    <>
      <Button label={words.revokeOf(token.name)} onPress={() => setAsked(true)}>
        {words.revoke}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={words.revokeTitle(token.name)}
          text={words.revokeText}
          confirmWords={words.revoke}
          isBusy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(token.id)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

const TokenCard = ({ token }: { token: AccessToken }) => (
  <li className="card stack-s">
    <h2>{token.name}</h2>
    <p>{words.dutyOf(roleLabels[token.role], token.orgUnit.nameOrg)}</p>
    <ul className="stack-xs">
      {token.scopes.map((scope) => (
        <li key={scope}>{tokenScopeLabels[scope]}</li>
      ))}
    </ul>
    <p className="strong">{token.usedAt === null ? words.neverUsed : words.used(token.usedAt)}</p>
    <p className="soft">
      {words.madeOn(token.createdAt)}. {words.until(token.expiresAt)}.
    </p>
    <Revoke token={token} />
  </li>
)

export const TokensScreen = () => {
  const tokens = useTokens()
  const [isMaking, setMaking] = useState(false)
  const duties = tokens.data?.duties ?? []
  const [first] = duties
  return (
    <Screen
      title={words.title}
      back={{ to: '/office', label: appOffice.title }}
      footer={
        first && (
          <Button kind="primary" isWide onPress={() => setMaking(true)}>
            {words.make}
          </Button>
        )
      }
    >
      <p>{words.intro}</p>
      <p>{words.ends}</p>
      <QueryView query={tokens}>
        {(data) => (
          <>
            {data.duties.length === 0 && <p className="soft">{words.noDuty}</p>}
            {data.tokens.length === 0 && <p className="empty">{words.none}</p>}
            <ul className="stack">
              {data.tokens.map((token) => (
                <TokenCard key={token.id} token={token} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
      {isMaking && first && (
        <MakeSheet duties={duties} first={first} onClose={() => setMaking(false)} />
      )}
    </Screen>
  )
}

/** Knows whose phones there are and hands out what signing in needs. */
import { z } from 'zod'
import { seal, unseal } from '../seal.ts'

export interface PhonePerson {
  /** Names the phone: the person's id in the bot's id space. */
  botUserId: string
  zaloUserId: string
  oaUserId: string
  displayName: string
}

const Code = z.object({ zaloUserId: z.string() })

/** A code that only this stand-in can make and read, for authorisation codes, refresh tokens and sessions alike. */
export const codeFor = (secret: string, zaloUserId: string): string =>
  seal(`phone:${secret}`, { zaloUserId })

/** @returns the person's id, or null for a code made elsewhere */
export const personOfCode = (secret: string, code: string): string | null =>
  Code.safeParse(unseal(`phone:${secret}`, code)).data?.zaloUserId ?? null

/** What the native sign-in hands to the SDK: cookies by their real names, and the settings of the app. */
export const jumpAnswer = (person: PhonePerson, secret: string, isGranted: boolean) => {
  const code = codeFor(secret, person.zaloUserId)
  return {
    cookiesOAuthLogins: [
      { name: 'h5.zdn.vn_zoauth', value: code },
      { name: 'h5.zdn.vn_zoauth_vrf', value: 'practice-verifier' },
      { name: 'h5.zdn.vn_zlink3rd', value: code },
      { name: 'h5.zdn.vn_deviceID', value: `device-${person.botUserId}` },
    ],
    miniProgramConfig: {
      userId: person.zaloUserId,
      jwt: code,
      userAuthorized: isGranted,
      // Since 2.35 the access token needs no consent and then yields only the id (C.3).
      canUseAccessTokenByDefault: true,
      // Without this entry the SDK never asks the person to allow anything.
      dynamicApis: [{ action: 'action.mp.user.authorize', clientHandle: false, isSupported: true }],
      requiredAuthenList: [],
      srcOpen: '',
    },
  }
}

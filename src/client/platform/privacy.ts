import type { PrivacyQuestion } from './privacy.types'

/** Browsers have no guideline of a platform: they ask for each permission themselves. */
export const hasPlatformGuideline = false

export const openPlatformGuideline = (): void => undefined

export function onPrivacyQuestion(_listener: (question: PrivacyQuestion) => void): void {}

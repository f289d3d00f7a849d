/** WeChat wants the privacy guideline agreed to before a private call, such as one for the position, goes on. */
export interface PrivacyQuestion {
  /** @param buttonId of the agree button that a finger really touched */
  agree(buttonId: string): void
  refuse(): void
  /** The dialog is on the screen. */
  shown(): void
}

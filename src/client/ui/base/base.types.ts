import type { CSSProperties, ReactNode } from 'react'

export interface BoxProps {
  className?: string | undefined
  style?: CSSProperties | undefined
  id?: string | undefined
  /** ARIA role where the box means something: list, listitem, heading, status, dialog … */
  role?: string | undefined
  /** Name read aloud. */
  label?: string | undefined
  /** Only drawn, never read aloud. */
  decorative?: boolean | undefined
  /** Level of a heading. */
  level?: 1 | 2 | 3 | undefined
  children?: ReactNode
}

export interface TapProps extends Omit<BoxProps, 'role'> {
  onTap(): void
  role?: 'button' | 'link' | 'radio' | 'switch' | 'tab' | 'option' | undefined
  /** Of a radio, switch, tab or option: whether it is the chosen one. */
  chosen?: boolean | undefined
  /** Of a button that opens something below it. */
  expanded?: boolean | undefined
}

export interface ScrollProps extends BoxProps {
  axis: 'x' | 'y'
}

export interface InputProps {
  value: string
  onText(text: string): void
  label: string
  placeholder?: string | undefined
  className?: string | undefined
  maxLength: number
  autoFocus?: boolean | undefined
  /** Search key of the keyboard pressed. */
  onConfirm?: (() => void) | undefined
  /** Several lines. */
  multiline?: boolean | undefined
  search?: boolean | undefined
  invalid?: boolean | undefined
}

export interface Touch {
  /** px from the window's top */
  readonly y: number
}

export interface DragProps extends BoxProps {
  onDragStart(at: Touch): void
  onDragMove(at: Touch): void
  onDragEnd(): void
}

export interface DialogProps {
  /** Name read aloud. */
  label: string
  /** Turned away without an answer. */
  onClose(): void
  children?: ReactNode
}

export interface AgreeButtonProps {
  id: string
  text: string
  onAgree(): void
}

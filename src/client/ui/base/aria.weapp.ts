interface Meaning {
  role?: string | undefined
  label?: string | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
}

/** WeChat's names for the ARIA attributes; an absent one must not appear at all. */
export function aria({ role, label, hidden, checked, selected, expanded }: Meaning): Record<string, string | boolean> {
  return {
    ...(role === undefined ? {} : { 'aria-role': role }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(hidden === true ? { 'aria-hidden': true } : {}),
    ...(checked === undefined ? {} : { 'aria-checked': checked }),
    ...(selected === undefined ? {} : { 'aria-selected': selected }),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
  }
}

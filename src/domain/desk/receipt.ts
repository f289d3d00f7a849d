/** Crockford's base 32: no I, L, O, U, so that a code can be read out over the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_CHARACTERS = 14

/**
 * A code for finding one's report again: 14 random characters (70 bits, not to be guessed) and a check character,
 * in groups of five: 7K3QM-9XW2T-4HBCR.
 */
export function makeReceipt(randomBytes: (count: number) => Uint8Array): string {
  const characters = Array.from(randomBytes(RANDOM_CHARACTERS), (byte) => ALPHABET.charAt(byte & 31)).join('')
  return `${characters}${checkCharacter(characters)}`.replace(/(.{5})(?=.)/g, '$1-')
}

/** True for a code without a slip: Luhn modulo 32 finds every single wrong character and nearly every swapped pair. */
export function isReceipt(code: string): boolean {
  const bare = code.replace(/-/g, '').toUpperCase()
  return bare.length === RANDOM_CHARACTERS + 1 && [...bare].every((it) => ALPHABET.includes(it)) && checkCharacter(bare.slice(0, -1)) === bare.slice(-1)
}

/** As it was printed, whatever hyphens, spaces, letter case or look-alikes (O, I, L) somebody typed. */
export function spellReceipt(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return bare.replace(/(.{5})(?=.)/g, '$1-')
}

function checkCharacter(characters: string): string {
  const base = ALPHABET.length
  const sum = [...characters].reverse().reduce((total, character, i) => {
    const value = ALPHABET.indexOf(character) * (i % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / base) + (value % base)
  }, 0)
  return ALPHABET.charAt((base - (sum % base)) % base)
}

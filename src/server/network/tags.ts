/** Tags of an OSM way or node, or of a bureau's road. */
export type Tags = Readonly<Record<string, string>>

const ALLOWED = new Set(['yes', 'permissive', 'designated', 'official', 'public', 'destination', 'customers', 'foot'])
const DENIED = new Set([
  'no', 'private', 'agricultural', 'forestry', 'delivery', 'use_sidepath', 'discouraged', 'military', 'emergency',
])

/** What an access value says: a word nobody agreed on says nothing (`unclear`), like OSRM's foot profile. */
export type Permission = 'allowed' | 'denied' | 'unclear' | 'silent'

/** Of several values (yes;no) the most generous counts. */
export function permissionOf(value: string | undefined): Permission {
  if (value === undefined || value === '') return 'silent'
  const parts = value.split(';').map((part) => part.trim())
  if (parts.some((part) => ALLOWED.has(part))) return 'allowed'
  return parts.some((part) => DENIED.has(part)) ? 'denied' : 'unclear'
}

/** `foot` outranks `access`, as the more specific tag. */
export const footPermission = (tags: Tags): Permission => permissionOf(tags.foot ?? tags.access)

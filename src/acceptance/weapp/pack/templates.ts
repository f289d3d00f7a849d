import { TmplGroup } from 'glass-easel-template-compiler'
import { withoutEnding, type PackageFiles } from './package-files'

export interface Templates {
  /** An expression that gives path → template, to be run in the browser. */
  readonly code: string
  /** Attributes that templates hand to each tag: the stand-ins declare them as properties. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly string[]
}

const STRUCTURE = new Set(['template', 'block', 'import', 'include', 'wxs', 'slot'])
const NO_PROPERTY = /^(bind|catch|capture-|mut-|wx:|mark:|model:|data-|generic:|id$|class$|style$|slot$|is$|data$)/

/** WXML and WXS through WeChat's own compiler. */
export function compileTemplates({ files, read }: PackageFiles): Templates {
  const group = new TmplGroup()
  const problems: string[] = []
  const attributes: Record<string, Set<string>> = {}
  for (const file of files.filter((name) => name.endsWith('.wxs'))) group.addScript(withoutEnding(file), read(file))
  for (const file of files.filter((name) => name.endsWith('.wxml'))) {
    const source = read(file)
    const warnings = group.addTmpl(withoutEnding(file), source) as readonly { readonly message?: string }[] | undefined
    for (const warning of warnings ?? []) problems.push(`${file}: ${warning.message ?? String(warning)}`)
    collectAttributes(source, attributes)
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, problems, attributes: Object.fromEntries(Object.entries(attributes).map(([tag, names]) => [tag, [...names]])) }
}

function collectAttributes(source: string, into: Record<string, Set<string>>): void {
  for (const [, tag = '', body = ''] of source.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g)) {
    if (STRUCTURE.has(tag)) continue
    const names = (into[tag] ??= new Set())
    for (const [, name = ''] of body.matchAll(/(?:^|\s)([\w:-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g)) if (name !== '' && !NO_PROPERTY.test(name)) names.add(name)
  }
}

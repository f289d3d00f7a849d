import path from 'node:path'
import postcss, { type Root, type Rule } from 'postcss'
import { withoutEnding, type PackageFiles } from './package-files'

export interface Styles {
  /** path without ending → CSS */
  readonly sheets: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

/** WXSS as CSS: rpx by the screen's width, tags by the stand-ins' names, a page's own sheet kept to that page. */
export function convertStyles({ files, pages, read }: PackageFiles, tags: readonly string[]): Styles {
  const problems: string[] = []
  const sheets: Record<string, string> = {}
  for (const file of files.filter((name) => name.endsWith('.wxss'))) {
    const name = withoutEnding(file)
    const root = withImports(file, files, read, problems)
    rewrite(root, tags, pages.includes(name) ? name : null)
    sheets[name] = root.toString()
  }
  return { sheets, problems }
}

function withImports(file: string, files: readonly string[], read: PackageFiles['read'], problems: string[]): Root {
  const root = postcss.parse(read(file), { from: file })
  root.walkAtRules('import', (rule) => {
    const target = path.posix.join(path.posix.dirname(file), rule.params.replace(/^["']|["']$/g, ''))
    if (files.includes(target)) rule.replaceWith(withImports(target, files, read, problems).nodes)
    else {
      problems.push(`${file}: @import ${target} is missing`)
      rule.remove()
    }
  })
  return root
}

function rewrite(root: Root, tags: readonly string[], page: string | null): void {
  const tag = new RegExp(`(^|[\\s>+~(,])(${tags.join('|')})(?=[\\s>+~,.:#\\[)]|$)`, 'g')
  root.walkDecls((declaration) => {
    declaration.value = declaration.value
      .replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))')
      .replace(/(env|constant)\(safe-area-inset-(top|right|bottom|left)(?:,[^)]*)?\)/g, 'var(--safe-$2)')
  })
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    rule.selectors = rule.selectors.map((selector) => {
      const renamed = selector.replace(tag, '$1wx-$2').replace(/(^|[\s>+~(,])page(?=[\s>+~.:#[]|$)/g, '$1wx-page')
      if (page === null) return renamed
      // :where adds no specificity: the sheet keeps its place between the app's and the element's own style.
      const scope = `:where(wx-page[data-route="${page}"])`
      return /(^|\s)wx-page/.test(renamed) ? renamed.replace('wx-page', `wx-page${scope}`) : `${scope} ${renamed}`
    })
  })
}

const isKeyframe = ({ parent }: Rule): boolean => parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(String(parent.name))

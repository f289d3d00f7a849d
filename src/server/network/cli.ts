import { runNetworkCommand } from './network-command'

const done = runNetworkCommand(process.argv.slice(2), {
  readLines: () => process.stdin,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
})
done.then((code) => { process.exitCode = code }, (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})

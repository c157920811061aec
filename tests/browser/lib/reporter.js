// What `node --test` prints: a line for each suite, every failure in full, and
// the runner's own summary.

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.nesting === 0) yield `ok   ${data.name} (${seconds(data)})\n`
    if (type === 'test:fail') yield failure(data)
    if (type === 'test:diagnostic' && data.nesting === 0) yield `# ${data.message}\n`
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message
  }
}

function failure({ name, nesting, details }) {
  const { error } = details
  if (error.failureType === 'subtestsFailed') return nesting === 0 ? `FAIL ${name} (${seconds({ details })})\n` : ''
  const cause = error.cause ?? error
  const text = cause.code === 'ERR_ASSERTION' ? cause.message : (cause.stack ?? String(cause))
  return `FAIL ${name}\n${text.replace(/^/gm, '     ')}\n`
}

const seconds = ({ details }) => `${(details.duration_ms / 1000).toFixed(1)} s`

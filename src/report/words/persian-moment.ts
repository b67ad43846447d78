const PARTS = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment in the Iranian calendar, by Greenwich time; a text that is no moment stays as it is. */
export function persianMoment(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const parts = new Map(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type)!
  // Put together here: what stands between the parts differs from one engine to the next.
  return `${part('day')} ${part('month')} ${part('year')}، ساعت ${part('hour')}:${part('minute')} به وقت گرینویچ`
}

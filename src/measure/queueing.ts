/**
 * Mean waits of the classic queues, first come, first served, day and night: what teams of a simulated campaign are
 * held against. Waits do not include the service itself. Rates and times share one unit, e.g. per hour and hours. A queue that gets at
 * least as much work as it can do has no mean wait: Infinity.
 */

/**
 * Erlang's C: the chance that an arrival has to wait in M/M/c (Erlang 1917), by the recursion of Erlang's B,
 * which neither overflows nor loses digits for thousands of servers.
 *
 * @param servers a whole number of at least 1
 * @param offeredLoad arrival rate x mean service time: the mean number of busy servers; 0 or more
 * @returns 1 where the load is not below the number of servers
 */
export function erlangC(servers: number, offeredLoad: number): number {
  if (offeredLoad >= servers) return 1
  let blocked = 1
  for (let server = 1; server <= servers; server++)
    blocked = (offeredLoad * blocked) / (server + offeredLoad * blocked)
  const utilisation = offeredLoad / servers
  return blocked / (1 - utilisation * (1 - blocked))
}

/** Mean wait in M/M/c: Poisson arrivals, exponential service of mean `meanService`, `servers` servers. */
export function meanWaitMMc(arrivalRate: number, meanService: number, servers: number): number {
  const load = arrivalRate * meanService
  return load >= servers ? Infinity : (erlangC(servers, load) * meanService) / (servers - load)
}

/**
 * Mean wait in M/G/1: Poisson arrivals, service of any law with mean `meanService` and coefficient of variation
 * `cv` (1: exponential, 0: always the same), one server. Pollaczek and Khinchine: lambda E[S^2] / (2 (1 - rho)).
 */
export function meanWaitMG1(arrivalRate: number, meanService: number, cv: number): number {
  const load = arrivalRate * meanService
  return load >= 1 ? Infinity : (load * meanService * (1 + cv * cv)) / (2 * (1 - load))
}

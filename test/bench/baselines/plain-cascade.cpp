// The independent cascade in plain C++: breadth first, one draw a tie (xoshiro256**). The baseline of
// PERFORMANCE.md; built and run by plain-cpp.js where a compiler is at hand.
// Usage: plain-cascade NETWORK PROBABILITIES RUNS SEED, both files as written there; prints mean size and CPU seconds.
#include "plain.h"
#include <ctime>

int main(int count, char **arguments) {
  if (count != 5) return 2;
  const auto [nodes, edges, offsets, targets] = networkOf(arguments[1]);
  const auto probability = columnOf(arguments[2], nodes);
  const uint32_t runs = atoi(arguments[3]);
  seed(strtoull(arguments[4], nullptr, 10));

  std::vector<uint32_t> stamps(nodes), queue(nodes);
  double reached = 0;
  const clock_t started = clock();
  for (uint32_t run = 1; run <= runs; run++) {
    const uint32_t first = uniform() * nodes;
    stamps[first] = run;
    queue[0] = first;
    uint32_t tail = 1;
    for (uint32_t head = 0; head < tail; head++) {
      const uint32_t u = queue[head];
      for (uint32_t e = offsets[u]; e < offsets[u + 1]; e++) {
        const uint32_t v = targets[e];
        if (stamps[v] != run && uniform() < probability[v]) {
          stamps[v] = run;
          queue[tail++] = v;
        }
      }
    }
    reached += tail;
  }
  printf("%.17g %.6f\n", reached / runs, double(clock() - started) / CLOCKS_PER_SEC);
}

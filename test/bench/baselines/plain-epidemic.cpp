// SI and SIR in plain C++: a binary heap of events, the infectious period first, one delay a tie by inversion
// (xoshiro256**), ties that come too late or after a quicker one not pushed. Built and run by plain-epidemic.js.
// Usage: plain-epidemic NETWORK PARAMETERS RUNS SEED; parameters: seeds, median or 0, sigma or rate, recovery rate or 0.
// Prints mean size and CPU seconds.
#include "plain.h"
#include <cmath>
#include <ctime>
#include <limits>
#include <queue>

struct Event {
  double time;
  uint32_t person;
  bool operator<(const Event &other) const { return time > other.time; }
};

int main(int count, char **arguments) {
  if (count != 5) return 2;
  const auto [nodes, edges, offsets, targets] = networkOf(arguments[1]);
  const auto law = columnOf(arguments[2], 4);
  const double median = law[1], spread = law[2], recovery = law[3];
  const uint32_t runs = atoi(arguments[3]);
  seed(strtoull(arguments[4], nullptr, 10));

  const double never = std::numeric_limits<double>::infinity();
  std::vector<double> earliest(nodes);
  double reached = 0;
  const clock_t started = clock();
  for (uint32_t run = 0; run < runs; run++) {
    std::fill(earliest.begin(), earliest.end(), never);
    std::priority_queue<Event> queue;
    for (uint32_t i = 0; i < law[0];) {
      const uint32_t first = uniform() * nodes;
      if (earliest[first] == 0) continue;
      earliest[first] = 0;
      queue.push({0, first});
      i++;
    }
    while (!queue.empty()) {
      const Event event = queue.top();
      queue.pop();
      if (event.time > earliest[event.person]) continue;
      reached++;
      const double period = recovery == 0 ? never : -std::log(uniform()) / recovery;
      for (uint32_t e = offsets[event.person]; e < offsets[event.person + 1]; e++) {
        double delay;
        if (median == 0) delay = -std::log(uniform()) / spread;
        else {
          // Box and Muller, one half of the pair.
          const double radius = std::sqrt(-2 * std::log(uniform()));
          delay = median * std::exp(spread * radius * std::cos(6.283185307179586 * uniform()));
        }
        const uint32_t v = targets[e];
        if (delay > period || event.time + delay >= earliest[v]) continue;
        earliest[v] = event.time + delay;
        queue.push({earliest[v], v});
      }
    }
  }
  printf("%.17g %.6f\n", reached / runs, double(clock() - started) / CLOCKS_PER_SEC);
}

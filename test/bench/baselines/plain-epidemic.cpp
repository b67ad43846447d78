// SI and SIR in plain C++: a binary heap of events, the infectious period first, one delay a tie by inversion
// (xoshiro256**), ties that come too late or after a quicker one not pushed. Built and run by plain-epidemic.js.
// Usage: plain-epidemic NETWORK PARAMETERS RUNS SEED; parameters: seeds, median or 0, sigma or rate, recovery rate or 0.
// Prints mean size and CPU seconds.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <queue>
#include <vector>

static uint64_t state[4];

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

// Inside (0, 1).
static inline double uniform() {
  const uint64_t result = rotate(state[1] * 5, 7) * 9, t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotate(state[3], 45);
  return ((result >> 12) + 0.5) * 0x1p-52;
}

static void seed(uint64_t x) {
  for (auto &word : state) {
    x += 0x9e3779b97f4a7c15u;
    uint64_t z = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    word = z ^ (z >> 31);
  }
}

template <class T> static std::vector<T> column(FILE *file, size_t length) {
  std::vector<T> values(length);
  if (fread(values.data(), sizeof(T), length, file) != length) exit(1);
  return values;
}

struct Event {
  double time;
  uint32_t person;
  bool operator<(const Event &other) const { return time > other.time; }
};

int main(int count, char **arguments) {
  if (count != 5) return 2;
  FILE *network = fopen(arguments[1], "rb"), *parameters = fopen(arguments[2], "rb");
  if (!network || !parameters) return 1;
  const auto size = column<uint32_t>(network, 2);
  const uint32_t nodes = size[0];
  const auto offsets = column<uint32_t>(network, nodes + 1);
  const auto targets = column<uint32_t>(network, size[1]);
  const auto law = column<double>(parameters, 4);
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

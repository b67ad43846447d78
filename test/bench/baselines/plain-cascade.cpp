// The independent cascade in plain C++: breadth first, one draw a tie (xoshiro256**). The baseline of
// PERFORMANCE.md; built and run by plain-cpp.js where a compiler is at hand.
// Usage: plain-cascade NETWORK PROBABILITIES RUNS SEED, both files as written there; prints mean size and CPU seconds.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

static uint64_t state[4];

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline double uniform() {
  const uint64_t result = rotate(state[1] * 5, 7) * 9, t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotate(state[3], 45);
  return (result >> 11) * 0x1p-53;
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

int main(int count, char **arguments) {
  if (count != 5) return 2;
  FILE *network = fopen(arguments[1], "rb"), *chances = fopen(arguments[2], "rb");
  if (!network || !chances) return 1;
  const auto size = column<uint32_t>(network, 2);
  const uint32_t nodes = size[0];
  const auto offsets = column<uint32_t>(network, nodes + 1);
  const auto targets = column<uint32_t>(network, size[1]);
  const auto probability = column<double>(chances, nodes);
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

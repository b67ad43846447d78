// What the plain C++ baselines share: xoshiro256** seeded by splitmix64, and columns read from files as plain-cpp.js
// writes them.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
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

template <class T> static std::vector<T> read(FILE *file, size_t length) {
  std::vector<T> values(length);
  if (fread(values.data(), sizeof(T), length, file) != length) exit(1);
  return values;
}

static FILE *opened(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  return file;
}

static std::vector<double> columnOf(const char *path, size_t length) { return read<double>(opened(path), length); }

struct Network {
  uint32_t nodes, edges;
  std::vector<uint32_t> offsets, targets;
};

static Network networkOf(const char *path) {
  FILE *file = opened(path);
  const auto size = read<uint32_t>(file, 2);
  const auto offsets = read<uint32_t>(file, size[0] + 1);
  return {size[0], size[1], offsets, read<uint32_t>(file, size[1])};
}

// The other classic models in plain C++, each as one first writes it: breadth first with a draw for each tie where there
// is one to draw, and Bass with a binary heap. Built and run by plain-classic.js.
// Usage: plain-classic NETWORK PARAMETERS RUNS SEED; parameters: which model, how many random people begin, its own.
// Prints mean size, CPU seconds and the mean part (of the first content, of positive people; 0 in other models).
#include "plain.h"
#include <algorithm>
#include <cmath>
#include <ctime>
#include <queue>

static Network network;
// By person: how many they follow, in which run they were reached and touched last, how many active they follow.
static std::vector<uint32_t> followees, stamps, touched, active;
static std::vector<uint32_t> reached;
static uint32_t run;
static double part;

static void begin(double count) {
  run++;
  reached.clear();
  while (reached.size() < count) {
    const uint32_t person = uniform() * network.nodes;
    if (stamps[person] == run) continue;
    stamps[person] = run;
    reached.push_back(person);
  }
}

// Follows every tie from everybody who is reached; `joins(v)` is asked once a tie of those who are not.
template <class Joins> static void spread(Joins joins) {
  for (size_t i = 0; i < reached.size(); i++) {
    const uint32_t u = reached[i];
    for (uint32_t e = network.offsets[u]; e < network.offsets[u + 1]; e++) {
      const uint32_t v = network.targets[e];
      if (stamps[v] == run || !joins(v)) continue;
      stamps[v] = run;
      reached.push_back(v);
    }
  }
}

static bool isFirstTouch(uint32_t person) {
  if (touched[person] == run) return false;
  touched[person] = run;
  return true;
}

// Weights 1 / followees against a threshold of each person.
static void linearThreshold(const double *) {
  static std::vector<double> left(network.nodes);
  spread([&](uint32_t v) {
    if (isFirstTouch(v)) left[v] = uniform();
    left[v] -= 1.0 / followees[v];
    return left[v] <= 0;
  });
}

// Own parameters: how many active followees are needed.
static void threshold(const double *own) {
  const uint32_t needed = own[0];
  spread([&](uint32_t v) {
    if (isFirstTouch(v)) active[v] = 0;
    return ++active[v] >= needed;
  });
}

// Own parameters: p, m_1, m_2, m_3. The k-th active followee persuades with chance 1 - (1 - p)^m_k.
static void complexContagion(const double *own) {
  double chance[3];
  for (int k = 0; k < 3; k++) chance[k] = 1 - std::pow(1 - own[0], own[1 + k]);
  spread([&](uint32_t v) {
    if (isFirstTouch(v)) active[v] = 0;
    return uniform() < chance[std::min(active[v]++, 2u)];
  });
}

// Own parameters: actions that an action triggers, median and sigma of the lognormal delay.
static void hawkes(const double *own) {
  static std::vector<double> times;
  times.assign(reached.size(), 0);
  const double none = std::exp(-own[0]);
  for (size_t i = 0; i < reached.size(); i++) {
    const uint32_t start = network.offsets[reached[i]], followers = network.offsets[reached[i] + 1] - start;
    if (followers == 0) continue;
    for (double product = uniform(); product > none; product *= uniform()) {
      // Box and Muller, one half of the pair.
      const double radius = std::sqrt(-2 * std::log(uniform()));
      const double normal = radius * std::cos(6.283185307179586 * uniform());
      times.push_back(times[i] + own[1] * std::exp(own[2] * normal));
      reached.push_back(network.targets[start + uint32_t(uniform() * followers)]);
    }
  }
}

// Own parameters: p, q, horizon. Each of k followees who has adopted brings it at rate q / k.
static void bass(const double *own) {
  struct Event {
    double time;
    uint32_t person;
    bool operator<(const Event &other) const { return time > other.time; }
  };
  static std::vector<double> earliest(network.nodes);
  std::priority_queue<Event> queue;
  for (uint32_t v = 0; v < network.nodes; v++) {
    earliest[v] = -std::log(uniform()) / own[0];
    if (earliest[v] < own[2]) queue.push({earliest[v], v});
  }
  while (!queue.empty()) {
    const auto [time, u] = queue.top();
    queue.pop();
    if (time > earliest[u]) continue;
    reached.push_back(u);
    for (uint32_t e = network.offsets[u]; e < network.offsets[u + 1]; e++) {
      const uint32_t v = network.targets[e];
      if (earliest[v] <= time) continue;
      const double next = time - std::log(uniform()) / own[1] * followees[v];
      if (next >= earliest[v] || next >= own[2]) continue;
      earliest[v] = next;
      queue.push({next, v});
    }
  }
}

// An independent cascade in which everybody hands on a label, 1 or 0; of several who get through to a person in one
// generation each counts alike. A label of 1 is lost with chance 1 - quality. p below 0: 1 / followees.
static void labelled(double p, double quality, size_t ones) {
  static std::vector<uint32_t> generation(network.nodes);
  static std::vector<uint8_t> label(network.nodes);
  for (size_t i = 0; i < reached.size(); i++) {
    generation[reached[i]] = 0;
    label[reached[i]] = i < ones;
  }
  size_t kept = 0;
  for (size_t i = 0; i < reached.size(); i++) {
    const uint32_t u = reached[i];
    if (label[u] && quality < 1) label[u] = uniform() < quality;
    kept += label[u];
    for (uint32_t e = network.offsets[u]; e < network.offsets[u + 1]; e++) {
      const uint32_t v = network.targets[e];
      const bool isNew = stamps[v] != run;
      if (!isNew && generation[v] != generation[u] + 1) continue;
      if (uniform() >= (p < 0 ? 1.0 / followees[v] : p)) continue;
      if (isNew) {
        stamps[v] = run;
        generation[v] = generation[u] + 1;
        active[v] = 0;
        reached.push_back(v);
      }
      if (uniform() * ++active[v] < 1) label[v] = label[u];
    }
  }
  part += kept;
}

// Own parameters: p. The first half of those who begin have the first content.
static void competitive(const double *own) { labelled(own[0], 1, reached.size() / 2); }

// Own parameters: p, quality.
static void sentiment(const double *own) { labelled(own[0], own[1], reached.size()); }

int main(int count, char **arguments) {
  if (count != 5) return 2;
  network = networkOf(arguments[1]);
  const auto parameters = columnOf(arguments[2], 6);
  const uint32_t runs = atoi(arguments[3]);
  seed(strtoull(arguments[4], nullptr, 10));
  followees.resize(network.nodes);
  for (const uint32_t v : network.targets) followees[v]++;
  stamps.resize(network.nodes);
  touched.resize(network.nodes);
  active.resize(network.nodes);

  void (*const models[])(const double *) = {linearThreshold, threshold, complexContagion, hawkes, bass,
                                            competitive,     sentiment};
  const auto model = models[size_t(parameters[0])];
  double size = 0;
  const clock_t started = clock();
  for (uint32_t i = 0; i < runs; i++) {
    begin(parameters[1]);
    model(parameters.data() + 2);
    size += reached.size();
  }
  const double seconds = double(clock() - started) / CLOCKS_PER_SEC;
  printf("%.17g %.6f %.17g\n", size / runs, seconds, part / runs);
}

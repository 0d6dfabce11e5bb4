import Kernel

/// Counters and gauges in the Prometheus text format; labels come from fixed lists, never from people.
package final class Metrics: Sendable {
  fileprivate struct Label: Hashable {
    var key: String
    var value: String
  }

  /// A counter that somebody else keeps, as it is at this moment.
  package struct Sample: Sendable {
    fileprivate var series: Series
    fileprivate var value: Int

    package init(_ name: String, _ labels: KeyValuePairs<String, String> = [:], value: Int) {
      series = Series(name, labels)
      self.value = value
    }
  }

  /// Labels are kept apart and joined only for the page: every request counts something.
  fileprivate struct Series: Hashable {
    var name: String
    var labels: [Label]

    init(_ name: String, _ labels: KeyValuePairs<String, String>) {
      self.name = name
      self.labels = labels.map { Label(key: $0.key, value: $0.value) }
    }

    /// `{platform="slack",verb="declare"}`; empty without labels.
    var suffix: String {
      labels.isEmpty ? "" : "{" + labels.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",") + "}"
    }
  }

  private let counters = Lock<[Series: Int]>([:])
  /// Commits are counted on the hot path: plain numbers, no look-up.
  private let commits = Lock(Commits())

  private struct Commits {
    var groups = 0
    var jobs = 0
    var records = 0
    var unsaved = 0
  }

  package init() {}

  /// Adds one to a counter.
  package func count(_ name: String, _ labels: KeyValuePairs<String, String> = [:]) {
    let series = Series(name, labels)
    counters.withLock { $0[series, default: 0] += 1 }
  }

  func committed(jobs: Int, records: Int, isSaved: Bool) {
    commits.withLock {
      $0.groups += 1
      $0.jobs += jobs
      if isSaved { $0.records += records } else { $0.unsaved += jobs }
    }
  }

  /// The page, sorted by name; `gauges` and `samples` are values that are read at this moment.
  package func page(gauges: [(name: String, value: Int)], samples: [Sample] = []) -> String {
    let commits = commits.withLock { $0 }
    var lines: [String] = []
    for (name, value) in [
      ("railhead_commit_groups_total", commits.groups), ("railhead_commit_jobs_total", commits.jobs),
      ("railhead_commit_records_total", commits.records), ("railhead_commit_unsaved_total", commits.unsaved),
    ] {
      lines += ["# TYPE \(name) counter", "\(name) \(value)"]
    }
    var last = ""
    let counters = counters.withLock { $0 }.map { ($0.key, $0.value) } + samples.map { ($0.series, $0.value) }
    let series = counters.map { (name: $0.0.name, suffix: $0.0.suffix, value: $0.1) }
    for series in series.sorted(by: { ($0.name, $0.suffix) < ($1.name, $1.suffix) }) {
      if series.name != last { lines.append("# TYPE \(series.name) counter") }
      last = series.name
      lines.append("\(series.name)\(series.suffix) \(series.value)")
    }
    for gauge in gauges.sorted(by: { $0.name < $1.name }) {
      lines += ["# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

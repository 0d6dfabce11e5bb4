import Bot
import CurlClient

extension CurlCounts {
  /// The counts under the names of the `/metrics` page; every series is there from the start.
  var samples: [Metrics.Sample] {
    Outcome.allCases.map {
      Metrics.Sample("railhead_outbound_requests_total", ["outcome": $0.rawValue], value: outcomes[$0] ?? 0)
    } + [
      Metrics.Sample("railhead_outbound_connections_opened_total", value: sockets),
      Metrics.Sample("railhead_outbound_connections_reused_total", value: reuses),
      Metrics.Sample("railhead_outbound_received_bytes_total", value: receivedBytes),
      Metrics.Sample("railhead_outbound_refused_addresses_total", value: refusedAddresses),
      Metrics.Sample("railhead_outbound_sent_bytes_total", value: sentBytes),
    ]
  }
}

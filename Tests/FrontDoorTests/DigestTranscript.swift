extension SynapseTests {
  /// The digest of the shared history, as everybody in a room reads it.
  static let digest = #"""
    lea: !digest publish weekly
    railhead: Weekly digest · TIME – TIME (Europe/Paris)
    Needs you: emil PRI-1 · lea DEC-1 · adam DEC-2
    • SLA kept: 94 % (33 of 35; before: 88 %, 23 of 26) ··▇·▇▇▁▃ 88–100 % · !sla report from 2023-09-04 to 2023-09-10
    • priorities kept by their first date: 1 of 1 (before: none) · !prio stats from 2023-09-04 TIME to 2023-09-11 TIME
    • REQ-7 P3 “approve invoice 1”: response was due TIME · @finance
    • REQ-14 P3 “approve invoice 2”: response was due TIME · @finance
    • REQ-21 P3 “approve invoice 3”: response is due TIME · @finance
    • incidents declared: 10 (before: 7) ▁▃▁▂▂▂▅▇ 1–10 · !inc list from 2023-09-04 TIME to 2023-09-11 TIME
    • PRI-1 “Move the runners to the second region” has been blocked for 13 d 23 h: the contract is not signed · emil
    • INC-221 sev2 “queue of the runners is stuck again” is INC-201 again, 2 times in 90 days
    • DEC-1 “Freeze deploys on Fridays” has waited for a go for 20 d 23 h · lea
    • DEC-2 “One status page” has waited for a go for 13 d 22 h · adam
    • 1 open priority, 1 owned, in the order frozen TIME · !prio list frozen
    • PRI-1 “Move the runners to the second region” · karim · by TIME
    railhead (in the thread): SLA kept · by week · Incidents declared · by week
    (a picture: image/png, 800 × 800, whole: True, as it says: True)
    everything expected was said
    """#
}

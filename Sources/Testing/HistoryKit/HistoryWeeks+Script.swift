extension HistoryWeeks {
  /// Six requests, taken after an hour and done after another two, or, one of them, three days.
  static func requests(of week: Int) -> [String] {
    (1...6).flatMap { number -> [String] in
      let id = "REQ-\(week * 7 + number)"
      return [
        "0h ana /ask @platform reset the account of auditor \(number)", "1h zoe /ask take \(id)",
        "\(number == 6 ? 70 : 2)h zoe /ask done \(id) done",
      ]
    } + ["0h zoe /ask @finance approve invoice \(week + 1)"]
  }

  static let first = [
    "0h lea /ops team platform @karim @zoe", "0h lea /ops team finance @emil @ana", "0h lea /digest weekly",
    "0h ana /prio propose Move the runners to the second region value 8 urgency 5 size 3",
    "0h karim /prio propose Alert on stuck deploys value 5 urgency 8 size 2",
    "0h zoe /prio propose Answer the auditors value 3 urgency 2 size 5",
    "0h emil /prio propose New chairs value 1 size 8",
    "0h ana /decision propose Freeze deploys on Fridays approver @lea",
    "0h lea /prio revue démarrer", "0h lea /prio revue suivant", "0h lea /prio revue suivant",
    "0h lea /prio revue suivant",
    "0h lea /prio commit PRI-1 @karim by friday", "0h lea /prio commit PRI-2 @zoe by friday",
    "0h lea /prio revue suivant", "0h lea /prio revue clore",
    "20h zoe /prio done PRI-2 alerts are on",
  ]

  static let second = [
    "0h lea /prio revue démarrer", "0h lea /prio revue suivant", "0h lea /prio revue suivant",
    "0h karim /prio block PRI-1 on @emil the contract is not signed",
    "0h lea /prio revue suivant", "0h lea /prio commit PRI-3 @zoe by 8/9",
    "0h lea /prio revue suivant", "0h lea /prio revue clore",
    "1h karim /decision propose One status page approver @adam",
  ]

  static let third = [
    "0h lea /prio revue démarrer", "0h lea /prio revue suivant", "0h lea /prio revue suivant",
    "0h lea /prio revue suivant", "0h lea /prio due PRI-1 15/9", "0h lea /prio drop PRI-4 nobody wants them",
    "0h lea /prio revue suivant", "0h lea /prio revue clore",
    "20h zoe /prio done PRI-3 the auditors are happy",
    "30h karim /inc queue of the runners is stuck again sev2 #actions", "1h karim /inc lead me",
    "0h karim /inc recurs INC-221 of INC-201", "1h karim /inc resolve runners restarted",
    "0h karim /inc cause the queue has no limit",
    "0h karim /inc followup limit the queue @zoe by 15/9",
  ]
}

extension DigestOfHistoryTests {
  /// What is below the digest is a reminder of the same minute.
  static let english = #"""
    *Weekly digest* · Mon 4 Sep 2023 09:00 – Mon 11 Sep 2023 09:00 (Europe/Paris)
    Needs you: <@emil> <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|PRI-1> · <@lea> <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-1> · <@adam> <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-2>
    • SLA kept: 94 % (33 of 35; before: 88 %, 23 of 26) ··▇·▇▇▁▃ 88–100 % · `/sla report from 2023-09-04 to 2023-09-10`
    • priorities kept by their first date: 1 of 1 (before: none) · `/prio stats from 2023-09-04 09:00 to 2023-09-11 09:00`
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|REQ-7> P3 “approve invoice 1”: response was due Mon 28 Aug 2023 18:00 · @finance
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|REQ-14> P3 “approve invoice 2”: response was due Fri 1 Sep 2023 18:00 · @finance
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|REQ-21> P3 “approve invoice 3”: response is due Mon 11 Sep 2023 18:00 · @finance
    • incidents declared: 10 (before: 7) ▁▃▁▂▂▂▅▇ 1–10 · `/inc list from 2023-09-04 09:00 to 2023-09-11 09:00`
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|PRI-1> “Move the runners to the second region” has been blocked for 13 d 23 h: the contract is not signed · @emil
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|INC-221> sev2 “queue of the runners is stuck again” is <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|INC-201> again, 2 times in 90 days
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-1> “Freeze deploys on Fridays” has waited for a go for 20 d 23 h · @lea
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-2> “One status page” has waited for a go for 13 d 22 h · @adam
    • 1 open priority, 1 owned, in the order frozen Mon 4 Sep 2023 09:10 · `/prio list frozen`
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|PRI-1> “Move the runners to the second region” · @karim · by Fri 15 Sep 2023 18:00
    – – –
    *PRI-1* “Move the runners to the second region” has waited for <@emil> for 13 d 23 h: the contract is not signed
    Once you know: `/prio ack PRI-1`. Until then I ask once a business day.
    """#

  static let french = #"""
    *Résumé de la semaine* · lun. 4 sept. 2023 09:00 – lun. 11 sept. 2023 09:00 (Europe/Paris)
    À vous : <@emil> <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|PRI-1> · <@lea> <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-1> · <@adam> <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-2>
    • SLA tenus : 94 % (33 sur 35 ; avant : 88 %, 23 sur 26) ··▇·▇▇▁▃ 88–100 % · `/sla bilan du 2023-09-04 au 2023-09-10`
    • priorités tenues à leur première date : 1 sur 1 (avant : rien) · `/prio indicateurs du 2023-09-04 09:00 au 2023-09-11 09:00`
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|REQ-7> P3 « approve invoice 1 » : la réponse était attendue le lun. 28 août 2023 18:00 · @finance
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|REQ-14> P3 « approve invoice 2 » : la réponse était attendue le ven. 1er sept. 2023 18:00 · @finance
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|REQ-21> P3 « approve invoice 3 » : la réponse est attendue le lun. 11 sept. 2023 18:00 · @finance
    • incidents déclarés : 10 (avant : 7) ▁▃▁▂▂▂▅▇ 1–10 · `/inc liste du 2023-09-04 09:00 au 2023-09-11 09:00`
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|PRI-1> « Move the runners to the second region » est bloquée depuis 13 j 23 h : the contract is not signed · @emil
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|INC-221> sev2 « queue of the runners is stuck again » est une récidive de <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|INC-201>, 2 fois en 90 jours
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-1> « Freeze deploys on Fridays » attend un accord depuis 20 j 23 h · @lea
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|DEC-2> « One status page » attend un accord depuis 13 j 22 h · @adam
    • 1 priorité ouverte, dont 1 portée, dans l’ordre figé le lun. 4 sept. 2023 09:10 · `/prio liste figées`
    • <https://app.slack.com/client/T1/desk/thread/desk-1700000000.000001|PRI-1> « Move the runners to the second region » · @karim · pour le ven. 15 sept. 2023 18:00
    – – –
    *PRI-1* « Move the runners to the second region » attend <@emil> depuis 13 j 23 h : the contract is not signed
    Une fois au courant : `/prio vu PRI-1`. D’ici là, je redemande une fois par jour ouvré.
    """#

  static let accepted = #"""
    201 messages accepted: 90 actions, 6 data_visualization, 93 section

    """#
}

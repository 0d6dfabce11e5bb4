import Testing

/// What the README says to type, typed into `railhead chat`.
@Suite(.timeLimit(.minutes(5))) struct TerminalTests {
  @Test func english() async throws {
    let folder = try Folder()
    let report = try await Railhead.run(
      ["chat"], in: folder.path,
      input: "/inc checkout is down sev1 #payments\n/inc résolu INC-1 relancé\n/inc timeline INC-1\nquit\n")
    #expect(
      masked(report.output) == """
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (Europe/Paris).
          ┌ #ops
          │ INC-1 sev1 declared “checkout is down”
          │ #payments · nobody leads · declared by @ana
          │ declared: TIME (Europe/Paris)
        /inc resolve INC-1: “checkout is down” is resolved, TIME (Europe/Paris), after SPAN of impact: relancé
          ┌ #ops (updated)
          │ INC-1 sev1 resolved “checkout is down”
          │ #payments · nobody leads · declared by @ana
          │ declared: TIME (Europe/Paris)
          │ resolved: TIME (Europe/Paris)
          │ Resolved: relancé
          ┌ #ops
          │ /inc resolve INC-1 (@ana): “checkout is down” is resolved, TIME (Europe/Paris), after SPAN of impact: relancé
        INC-1 “checkout is down”, timeline (Europe/Paris):
        TIME declared, sev1: checkout is down · @ana
        TIME resolved: relancé · @ana

        """)
    #expect(report.errors == "No server runs, so this is one of its own; everything is kept in ./data.\n")
    #expect(report.status == 0)
  }

  @Test func french() async throws {
    let folder = try Folder()
    let report = try await Railhead.run(
      ["chat", "--user", "lea", "--language", "fr"], settings: ["RAILHEAD_LANGUAGE": "fr"], in: folder.path,
      input: "/inc checkout is down sev1 #payments\n/inc résolu INC-1 relancé\n/inc chronologie INC-1\n")
    #expect(
      masked(report.output) == """
        /inc déclarer : INC-1 est déclaré, sev1 : « checkout is down ».
        Personne ne pilote encore : /inc pilote INC-1 moi.
        Objectifs : prise en compte avant TIME, premier point avant TIME, atténuation avant TIME, \
        résolution avant TIME (Europe/Paris).
          ┌ #ops
          │ INC-1 sev1 déclaré « checkout is down »
          │ #payments · personne ne pilote · déclaré par @lea
          │ déclaré : TIME (Europe/Paris)
        /inc résolu INC-1 : « checkout is down » est résolu, TIME (Europe/Paris), après SPAN d’impact : relancé
          ┌ #ops (mise à jour)
          │ INC-1 sev1 résolu « checkout is down »
          │ #payments · personne ne pilote · déclaré par @lea
          │ déclaré : TIME (Europe/Paris)
          │ résolu : TIME (Europe/Paris)
          │ Résolu : relancé
          ┌ #ops
          │ /inc résolu INC-1 (@lea) : « checkout is down » est résolu, TIME (Europe/Paris), après SPAN d’impact : relancé
        INC-1 « checkout is down », chronologie (Europe/Paris) :
        TIME déclaré, sev1 : checkout is down · @lea
        TIME résolu : relancé · @lea

        """)
    #expect(report.errors == "Aucun serveur ne tourne : celui-ci est à part ; tout est gardé dans ./data.\n")
    #expect(report.status == 0)
  }

  @Test func teamsFirstAndThenARequest() async throws {
    let folder = try Folder()
    let lines = "/ops team support @lea\n/ops team finance @karim\n/ask @finance invoice 4711 is missing P2\n"
    let leads = ["RAILHEAD_PEOPLE_LEADS": "console:local:lea"]
    let refused = try await Railhead.run(["chat"], settings: leads, in: folder.path, input: lines + "/ops who\n")
    #expect(
      refused.output == """
        Only a lead or an admin may use /ops team. Nothing was changed.
        Only a lead or an admin may use /ops team. Nothing was changed.
        There is no team @finance, for no team exists yet. Nothing was changed.
        Only a lead or an admin can make it, with /ops team finance @karim: /ops who says who that is.
        You are @ana (console:local:ana), a member. Default role: member. Exceptions:
        console:local:lea · lead

        """)
    let made = try await Railhead.run(["chat", "--user", "lea"], settings: leads, in: folder.path, input: lines)
    #expect(
      masked(made.output) == """
        New team @support: @lea
        New team @finance: @karim
        /ask new: REQ-1 goes to @finance, P2: “invoice 4711 is missing”.
        From @support.
          ┌ #ops
          │ REQ-1 P2 new “invoice 4711 is missing”
          │ @support → @finance · nobody has taken it
          │ Asked TIME (Europe/Paris), @lea

        """)
  }

  @Test func namesAsPeopleTypeThem() async throws {
    let folder = try Folder()
    let report = try await Railhead.run(
      ["chat", "--user", "Léa Martin", "--channel", "#ops"], in: folder.path, input: "/inc checkout is down sev1\n")
    #expect(
      masked(report.output) == """
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (Europe/Paris).
          ┌ #ops
          │ INC-1 sev1 declared “checkout is down”
          │ nobody leads · declared by @Lea-Martin
          │ declared: TIME (Europe/Paris)

        """)
    let refused = try await Railhead.run(["chat", "--user", "a/b"], in: folder.path, input: "/inc list\n")
    #expect(refused.status == 64)
    #expect(refused.output == "")
    #expect(
      refused.errors.split(separator: "\n").first
        == "Error: --user takes 1 to 64 letters, digits, dots, hyphens and underscores")
  }

  @Test func twoLanguagesInOneChannelOfAServer() async throws {
    try await withRailhead { railhead async throws in
      let ana = try await Railhead.run(
        ["chat", "--data", "data"], in: railhead.folder, input: "/inc checkout is down sev1 #payments\n")
      #expect(
        masked(ana.output) == """
          /inc declare: INC-1 is declared, sev1: “checkout is down”.
          Nobody leads it yet: /inc lead INC-1 me.
          Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (UTC).
            ┌ #ops
            │ INC-1 sev1 declared “checkout is down”
            │ #payments · nobody leads · declared by @ana
            │ declared: TIME (UTC)

          """)
      let lea = try await Railhead.run(
        ["chat", "--data", "data", "--user", "lea", "--language", "fr"], in: railhead.folder, input: "/inc liste\n")
      #expect(
        masked(lea.output) == """
          /inc liste : 1 incident, les plus graves d’abord, page 1 sur 1
          INC-1 sev1 déclaré « checkout is down » · #payments · SPAN

          """)
      let incidents = try await railhead.incidents()
      #expect(incidents == [.init("INC-1", "checkout is down", "sev1", "declared", "payments")])
    }
  }
}

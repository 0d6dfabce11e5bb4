import Imports
import Kernel
import Testing

struct MappingTests {
  @Test func everyProblemAtOnce() {
    let text = """
      sourc: old
      format: xml
      zone: Europe/Pariss
      separator: "-"
      dates: mm.yy
      order: n
      fields:
        id: id
        titel: title
        severity: {column: level, values: {high: sev9}, wehn: {a: b}}
        declared: {when: {state: New}}
        resolved: {column: "{open"}
      pauses: []
      """
    #expect(
      problems { try Mapping(text) } == [
        "m.yaml:1: unknown key “sourc”; did you mean source?",
        "m.yaml:1: “source” is missing: the name of the system that the records come from, such as servicenow",
        "m.yaml:2: “format” is one of csv, jsonl, not “xml”",
        "m.yaml:3: “Europe/Pariss” is no time zone: give an IANA name such as Europe/Paris, or UTC",
        "m.yaml:4: “separator” is one of , ; | tab, not “-”",
        "m.yaml:5: “mm.yy” is no form of a date: rfc3339, iso, or a pattern such as d/m/yyyy hh:mm",
        "m.yaml:6: “order” needs “group”: lines are put in order per record",
        "m.yaml:8: the field “title” is missing",
        "m.yaml:9: unknown field “titel”; did you mean title?",
        "m.yaml:10: unknown key of a field “wehn”; did you mean when?",
        "m.yaml:10: “sev9” is no severity: sev1, sev2, sev3 or sev4",
        "m.yaml:11: “declared” needs a column or a text, or a “when” together with “at”",
        "m.yaml:12: a “{” is not closed in “{open”",
        "m.yaml:13: incidents have no pauses",
      ])
  }

  @Test func noTimeZoneIsNotGuessed() {
    let text = Mapping.plain.replacing("dates: iso\nzone: Europe/Paris", with: "dates: d/m/yyyy hh:mm")
    #expect(
      problems { try Mapping(text) } == [
        "m.yaml:3: no time zone is given: times like “d/m/yyyy hh:mm” need “zone”, an IANA name such as Europe/Paris"
      ])
  }

  @Test(arguments: [
    ("[1, 2", "m.yaml: is not valid YAML"), ("", "m.yaml: is empty"),
    ("- a", "m.yaml:1: “the mapping” must be a mapping"),
  ])
  func noMappingAtAll(text: String, problem: String) throws {
    let found = problems { try Mapping(text) }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(problem) == true)
  }

  @Test func theOtherKindIsNoticed() {
    let found = problems { try Mapping.shipped("servicenow.yaml", kind: .requests) }
    #expect(found.first == "servicenow.yaml:4: this mapping is not for requests")
  }

  @Test func columnsThatTheFileHasNot() throws {
    let mapping = try Mapping(Mapping.plain)
    let header = "id,titel,level,open,seen,seen,closed\n"
    #expect(
      problems { try RecordStream(source(header), mapping: mapping) } == [
        "m.yaml:8: the file has no column “title”; it has id, titel, level, open, seen, seen, closed: "
          + "did you mean titel?",
        "m.yaml:10: the file has no column “opened”",
        "m.yaml:11: the file has two columns named seen",
        "m.yaml:12: the file has no column “fixed”",
      ])
    #expect(
      problems { try RecordStream(source("a;b\n"), mapping: mapping) } == [
        "m.yaml:7: the file has none of the columns that the mapping names; it has a;b: is the separator right?"
      ])
  }

  @Test func membersThatNoLineHas() throws {
    let text = Mapping.plain.replacing("csv", with: "jsonl").replacing("fixed", with: "updates[1].at")
      .replacing("seen", with: "update[0].at")
    let line = #"{"id":1,"title":"t","level":"low","opened":"x","updates":[],"closed":null}"#
    #expect(
      problems { try RecordStream(source(line), mapping: try Mapping(text)) } == [
        "m.yaml:11: the file has no member “update[0].at”; it has id, title, level, opened, updates, closed: "
          + "did you mean updates?"
      ])
    #expect(throws: Unreadable(description: "none of its first lines is a JSON object")) {
      try RecordStream(source("id,title\n1,2\n"), mapping: try Mapping(text))
    }
  }
}

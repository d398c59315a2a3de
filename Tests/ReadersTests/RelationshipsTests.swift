import Testing

@testable import Readers

/// Where the targets of a part lead.
@Suite struct RelationshipsTests {
  @Test(arguments: ["header1.xml", "media/image 1.png", "a/b..c/d.e", "é/ü.xml"])
  func aPlainTargetLeadsDown(target: String) {
    #expect(Relationships.leadsDown(target))
    #expect(!Relationships.leadsOut(target, from: "word/document.xml"))
    #expect(Relationships.resolve(target, from: "word/document.xml") == "word/" + target)
    #expect(Relationships.resolve(target, from: "") == target)
  }

  @Test(arguments: [
    "", "/", "/word/a.xml", "../a.xml", "./a.xml", "a/../b.xml", "a/./b.xml", "a//b.xml", "a/", "a\\b.xml", "c:a.xml",
    ".hidden", "a/..",
  ])
  func anyOtherTargetIsLookedAtStepByStep(target: String) { #expect(!Relationships.leadsDown(target)) }

  @Test(arguments: [("a/b", "b"), ("a/b//", "b"), ("b", "b"), ("/", ""), ("", ""), ("http://x/y/header", "header")])
  func theLastStepIsWhatStandsAfterTheLastSlash(path: String, step: String) {
    #expect(Relationships.lastStep(Array(path.utf8)) == step)
  }
}

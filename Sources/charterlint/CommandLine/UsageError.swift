import Judging
import RuleLanguage

/// Why a command line or configuration cannot be followed. Data; `UsageWording` words it. Always exit code 2.
enum UsageError: Error, Equatable {
  case noCommand
  /// `isFile` when a file or folder of this name exists: `check` was probably meant.
  case unknownCommand(String, nearest: String?, isFile: Bool)
  case unknownOption(String, nearest: String?)
  case optionOfOtherCommand(OptionName, CommandName)
  case missingValue(OptionName)
  case unexpectedValue(OptionName)
  case repeatedOption(OptionName)
  case unknownValue(OptionName, value: String, allowed: [String], nearest: String?)
  case notANumber(OptionName, value: String)
  case notAPair(OptionName, value: String)
  case missingOperand(CommandName)
  case unexpectedOperand(CommandName, String)
  /// Two reports would go to standard output, or to one file.
  case sameDestination([String])
  case standardInputTwice
  case stdinNameUnused
  case typeForUnknownFile(String)
  case unknownRule(String, nearest: String?)
  case unknownPack(String, nearest: String?)
  case noRules
  /// A name for a new file that no loader would take.
  case notAName(String)
  /// A file that would be written over.
  case exists(String)
  /// An answer of a pipe that fits no question.
  case wrongAnswer(String)
  /// An option of `explain` that says something of a document, without one.
  case needsTrace(OptionName)
  case unknownSchema(String, allowed: [String], nearest: String?)
  case unknownShell(String, allowed: [String], nearest: String?)
  case unknownContextKey(String, nearest: String?)
  case contextValue(key: String, value: String, expected: String, nearest: String?)
  /// A comment of a document that should accept findings.
  case comment(line: Int?, WaiverComment.Defect)
  /// An option that a command cannot do without.
  case missingOption(OptionName)
  case notADate(OptionName, value: String)
  /// A document that the patterns of a configuration in this folder cannot name.
  case notBelow(String, folder: String)
  /// Two options that do not go together.
  case optionsExclude(OptionName, OptionName)
  /// `--against` with no document or with several.
  case againstNeedsOne
  /// JSON of `inspect`, which shows one document, for several.
  case pageOfSeveral
  /// A last day that is over.
  case dayIsOver(OptionName, value: String)
  /// A line of a label file, or of the list of kinds beside it.
  case labels(String, LabelError)
  /// A labelled document that is not in the folder, or whose kind is not given.
  case noLabelledDocument(String, folder: String)
  case noLabelledKind(String, file: String)
  /// A file where a folder is needed.
  case notAFolder(String)
  /// A folder or file of rules or settings that cannot be read.
  case unreadable(String, FileError)
  case cannotWrite(String, FileError)
  /// An option that needs all documents of a stream at once.
  case streamExcludes(OptionName)
  /// A stream beside another report, or into a file.
  case streamAlone
  /// A sheet that was written, but not shown.
  case cannotOpen(String, Opener.Failure)
  /// Defects in rule files or configuration files, all of them.
  case issues([PackIssue])
}

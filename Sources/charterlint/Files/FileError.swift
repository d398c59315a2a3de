/// Why the system refused a file or folder.
enum FileError: String, Error, Sendable, CaseIterable {
  case notFound = "not-found"
  case notPermitted = "not-permitted"
  case isDirectory = "is-directory"
  case notAFile = "not-a-file"
  case noSpace = "no-space"
  case nameTooLong = "name-too-long"
  case readOnly = "read-only"
  case inputOutput = "input-output"
}

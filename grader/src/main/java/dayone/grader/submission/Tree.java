package dayone.grader.submission;

import java.util.Set;

/** Files by their paths, wherever they lie. Nothing of it is ever unpacked or checked out. */
interface Tree {

  /** What there is at a path. */
  sealed interface Found {
    /** A plain file; at most {@link SubmissionReader#MAX_BYTES} and one of its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
    record Content(byte[] bytes) implements Found {}

    /** Nothing. */
    record Missing() implements Found {}

    /** Something that may not be taken; the reason goes on from the file's name. */
    record Refused(String reason) implements Found {}
  }

  /** Returns what there is at a path with slashes, below the tree's root. */
  Found find(String path);

  /** Returns the names in the topmost folder. */
  Set<String> top();
}

package dayone.grader.verify;

import dayone.grader.catalog.Topic;
import java.util.List;

/** One thing that must be true of every topic. */
interface Check {
  /** Returns what is checked, as a statement that holds when there is no fault. */
  String name();

  /** Returns what is wrong and what to do, a sentence each; empty if the statement holds. */
  List<String> faults(Topic topic);
}

package dayone.runtime.oracle;

/** How a statement ended, if not by reaching the next one. */
sealed interface Completion {

  record Return(Object value) implements Completion {}

  record Break() implements Completion {}

  record Continue() implements Completion {}
}

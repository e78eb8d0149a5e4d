package dayone.runtime;

/**
 * Stands where a student's code is still to come. A test that meets it counts as "to do", neither
 * passed nor failed. (It lives beside the runtime since the stubs see nothing else.)
 */
public final class Todo extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param task which task this is and what is to be written, as in {@code "Task 1: print the ten
   *     lines"}
   */
  public Todo(String task) {
    super(task);
  }
}

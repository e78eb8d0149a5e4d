package dayone.runtime;

public final class Todo extends RuntimeException {
  public Todo(String message) {
    super(message);
  }
}

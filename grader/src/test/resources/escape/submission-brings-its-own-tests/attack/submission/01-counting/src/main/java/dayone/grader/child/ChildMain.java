package dayone.grader.child;

public final class ChildMain {
  public static void main(String[] arguments) {
    System.exit(0);
  }
}

package dayone.grader.child;

final class ChildMain {
  public static void main(String[] args) {}
}

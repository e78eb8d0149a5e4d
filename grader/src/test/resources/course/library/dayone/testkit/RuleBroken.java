package dayone.testkit;

public final class RuleBroken extends AssertionError {
  final String rule;

  public RuleBroken(String rule, String message) {
    super(message);
    this.rule = rule;
  }
}

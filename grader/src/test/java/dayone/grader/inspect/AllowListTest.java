package dayone.grader.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.GraderFault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllowListTest {
  private final AllowList list =
      AllowList.parse(
          """
          # a comment

          allow a.*
          refuse a.Bad: Use a.Good.
          allow a.b.*Exception
          refuse a.b.**: Not this package.
          allow a.Some: one new
          refuse a.Some#*: Only one.
          refuse a.Good#evil(int,a.Good): Not with an int.
          final a.Good: Make your own.
          """);

  private Optional<String> member(String type, String name, String descriptor) {
    return list.refusal(List.of(type), name, descriptor, each -> true);
  }

  @Test
  void whatNoLineNamesIsRefused() {
    assertThat(list.refusal("x.Y")).isPresent();
    assertThat(list.refusal("a.x.Y")).isPresent();
  }

  @Test
  void longestNameWins() {
    assertThat(list.refusal("a.Good")).isEmpty();
    assertThat(list.refusal("a.Good$Nested")).isEmpty();
    assertThat(list.refusal("a.Bad")).contains("Use a.Good.");
    assertThat(list.refusal("a.b.OddException")).isEmpty();
    assertThat(list.refusal("a.b.Odd")).contains("Not this package.");
  }

  @Test
  void onlyTheMembersOnTheLineAreAllowed() {
    assertThat(member("a.Some", "one", "()V")).isEmpty();
    assertThat(member("a.Some", "<init>", "()V")).isEmpty();
    assertThat(member("a.Some", "two", "()V")).contains("Only one.");
  }

  @Test
  void overloadIsMeantByItsParameters() {
    assertThat(member("a.Good", "evil", "(ILa/Good;)V")).contains("Not with an int.");
    assertThat(member("a.Good", "evil", "(J)V")).isEmpty();
  }

  @Test
  void finalClassMayNotBeExtended() {
    assertThat(list.finality("a.Good")).contains("Make your own.");
    assertThat(list.finality("a.Some")).isEmpty();
  }

  @Test
  void lineThatIsNoneIsAFaultThatNamesIt() {
    for (String line : List.of("permit a", "refuse a.B", "allow a.B#c", "final a", "allow")) {
      assertThatExceptionOfType(GraderFault.class)
          .as(line)
          .isThrownBy(() -> AllowList.parse("\n" + line))
          .withMessageContaining("allowed.txt:2");
    }
  }

  @Test
  void listOfTheCourseIsSound() {
    assertThat(AllowList.ofCourse().refusal("java.util.List")).isEmpty();
    assertThat(AllowList.ofCourse().refusal("java.lang.ProcessBuilder")).isPresent();
  }
}

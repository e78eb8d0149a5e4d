package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Verdicts.Verdict;
import dayone.testkit.fixtures.DemonstrationCases;
import dayone.testkit.fixtures.WrongDemonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole text that a student sees, for each way to get the demonstration wrong. To change a
 * text, look at what the test leaves in {@code target/demonstration} and copy what is better.
 */
final class DemonstrationTextsTest {

  private static final Path TEXTS = Path.of("src", "test", "resources", "demonstration");
  private static final Path ACTUAL = Path.of("target", "demonstration");

  private static final Verdicts VERDICTS =
      Verdicts.of(DemonstrationCases.class, Map.of("dayone.picture", "failures"));

  @ParameterizedTest
  @EnumSource
  void textIsExactlyAsAgreed(WrongDemonstration program) throws IOException {
    String name = program.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    Verdict verdict = VERDICTS.of(program.name());
    String text = verdict.message() + "\n";
    Files.createDirectories(ACTUAL);
    Files.writeString(ACTUAL.resolve(name), text);

    assertThat(text).isEqualTo(Files.readString(TEXTS.resolve(name)));
  }

  @ParameterizedTest
  @EnumSource
  void textFitsOnAScreenAndShowsNoFrameOfOurs(WrongDemonstration program) {
    Verdict verdict = VERDICTS.of(program.name());

    assertThat(verdict.message().lines()).hasSizeLessThanOrEqualTo(25);
    assertThat(verdict.thrown().getStackTrace()).isEmpty();
    assertThat(verdict.thrown().getCause()).isNull();
  }
}

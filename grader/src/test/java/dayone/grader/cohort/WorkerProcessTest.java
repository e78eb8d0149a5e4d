package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Processes that do not answer as they should, played by a shell. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class WorkerProcessTest {
  private static final Entry ALICE = new Entry("alice", Path.of("alice"), "");

  private static Answer answer(String script) throws InterruptedException {
    try (WorkerProcess worker = new WorkerProcess(List.of("/bin/sh", "-c", script))) {
      return worker.grade(ALICE, "");
    }
  }

  private static void assertFault(Answer answer, String reason) {
    assertThat(answer.spent()).isTrue();
    assertThat(Objects.requireNonNull(answer.row()))
        .isEqualTo(
            Row.without("alice", Ending.FAULT, "The process that graded it " + reason + "."));
  }

  @Test
  void processThatDiesCostsOneRow() throws Exception {
    assertFault(answer("read line; exit 7"), "ended with the code 7");
  }

  @Test
  void processThatIsKilledCostsOneRow() throws Exception {
    assertFault(answer("read line; kill -9 $$"), "ended with the code 137");
  }

  @Test
  void answerThatIsNoneCostsOneRow() throws Exception {
    assertFault(answer("read line; echo '{\"row\":'"), "ended with the code 0");
  }

  @Test
  void requestNamesTheStudentAndWhatTheySubmitted() throws Exception {
    Answer answer =
        answer(
            """
            read line
            case $line in
              *'"student":"alice"'*'"path":"alice"'*'"key":""'*) echo '{"row":null,"spent":false}' ;;
            esac
            """);

    assertThat(answer).isEqualTo(new Answer(null, false));
  }
}

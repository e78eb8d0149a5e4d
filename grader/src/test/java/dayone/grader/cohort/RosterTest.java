package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
  @TempDir Path folder = Path.of("");

  @Test
  void foldersRepositoriesAndArchivesAreStudentsByName() throws Exception {
    Files.createDirectory(folder.resolve("zoe"));
    Files.createDirectory(folder.resolve("alice.git"));
    Files.createFile(folder.resolve("bob.zip"));
    Files.writeString(folder.resolve("carol.missing"), "\nfatal: could not read\nPlease check.\n");
    Files.createFile(folder.resolve("students.txt"));
    Files.createDirectory(folder.resolve(".git"));

    Roster roster = Roster.read(folder, null);

    assertThat(roster.entries())
        .containsExactly(
            new Entry("alice", folder.resolve("alice.git"), ""),
            new Entry("bob", folder.resolve("bob.zip"), ""),
            new Entry("carol", null, "fatal: could not read"),
            new Entry("zoe", folder.resolve("zoe"), ""));
    assertThat(roster.ignored()).containsExactly("students.txt");
  }

  @Test
  void listOfStudentsSaysWhoIsMissingAndWhoIsNotOfTheCourse() throws Exception {
    Files.createDirectory(folder.resolve("alice"));
    Files.createDirectory(folder.resolve("guest"));

    Roster roster = Roster.read(folder, List.of("bob", "alice"));

    assertThat(roster.entries()).extracting(Entry::student).containsExactly("alice", "bob");
    assertThat(roster.entries().getLast().missing()).isEqualTo("There is no submission.");
    assertThat(roster.ignored()).containsExactly("guest");
  }

  @Test
  void twoSubmissionsOfOneStudentAreNotGuessedAbout() throws Exception {
    Files.createDirectory(folder.resolve("alice"));
    Files.createFile(folder.resolve("alice.zip"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roster.read(folder, null))
        .withMessageContaining("two submissions of alice");
  }

  @Test
  void shardsTakeEachStudentOnce() {
    List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6);

    assertThat(Shard.of("1/3").of(all)).containsExactly(0, 3, 6);
    assertThat(Shard.of("2/3").of(all)).containsExactly(1, 4);
    assertThat(Shard.of("3/3").of(all)).containsExactly(2, 5);
    assertThat(Shard.of("9/20").of(all)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "3", "1/0", "-1/3", "a/b", "1/3/5"})
  void whatIsNoShardIsSaid(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.of(text))
        .withMessageContaining("Write 3/20");
  }
}

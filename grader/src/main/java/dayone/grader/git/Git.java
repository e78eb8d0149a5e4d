package dayone.grader.git;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls git in one folder.
 *
 * @param folder where it runs
 * @param environment variables that it gets besides its own
 */
public record Git(Path folder, Map<String, String> environment) {

  /** Makes one without variables. */
  public Git(Path folder) {
    this(folder, Map.of());
  }

  /** Returns the same with other variables. */
  public Git with(Map<String, String> variables) {
    return new Git(folder, variables);
  }

  private record Answer(int code, String text) {}

  /** Returns whether the folder is the top of a working tree, not merely somewhere inside one. */
  public boolean isTopOfWorkingTree() {
    return Files.isDirectory(folder)
        && answer("rev-parse", "--show-prefix").filter(String::isEmpty).isPresent();
  }

  /** Returns whether the folder is a repository, with a working tree or without. */
  public boolean isRepository() {
    return Files.isDirectory(folder) && answer("rev-parse", "--git-dir").isPresent();
  }

  /** Returns whether nothing has changed since the last commit, and no file is unknown. */
  public boolean isClean() {
    return call("status", "--porcelain").isBlank();
  }

  /** Returns what the name stands for, if git knows it. */
  public Optional<String> commit(String name) {
    return answer("rev-parse", "--verify", "--quiet", name + "^{commit}");
  }

  /** Runs git, and returns what it printed if it ends with 0. */
  public Optional<String> answer(String... arguments) {
    return ask(List.of(arguments))
        .filter(answer -> answer.code() == 0)
        .map(answer -> answer.text().strip());
  }

  /**
   * Commits all changes of the folder.
   *
   * @param message the commit's message
   * @return false if nothing had changed, and so nothing was committed
   */
  public boolean commitAll(String message) {
    call("add", "--all");
    if (isClean()) {
      return false;
    }
    List<String> arguments = new ArrayList<>(identity());
    arguments.addAll(List.of("commit", "--quiet", "--message", message));
    call(arguments.toArray(String[]::new));
    return true;
  }

  /**
   * Returns the options that name a committer where none is set up: a workflow's machine knows
   * nobody, and a commit needs somebody.
   */
  public List<String> identity() {
    return answer("config", "user.email").isPresent()
        ? List.of()
        : List.of("-c", "user.name=Day One", "-c", "user.email=day-one@localhost");
  }

  /**
   * Runs git.
   *
   * @return what it printed
   * @throws GraderFault if it does not end with 0; the message has what it printed
   */
  public String call(String... arguments) {
    Answer answer =
        ask(List.of(arguments))
            .orElseThrow(() -> new GraderFault("git is not on the PATH. Install it."));
    if (answer.code() != 0) {
      throw new GraderFault(
          "git "
              + String.join(" ", arguments)
              + " failed in "
              + folder
              + ". It says:\n"
              + answer.text());
    }
    return answer.text();
  }

  /** Returns nothing where there is no git. */
  private Optional<Answer> ask(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    // No question that nobody is there to answer.
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new Answer(process.waitFor(), text));
    } catch (IOException e) {
      throw new GraderFault("What git says cannot be read.", e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new GraderFault("The grader was interrupted while git ran.", e);
    }
  }
}

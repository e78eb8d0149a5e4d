package dayone.runtime.loop;

import java.util.List;
import java.util.function.Predicate;

/** The active resources of a loop as a text, after the npm package why-is-node-running. */
final class WhyAlive {

  private static final String INDENT = System.lineSeparator() + "    ";

  private WhyAlive() {}

  static String text(List<ActiveResource> resources) {
    List<ActiveResource> keeping = resources.stream().filter(ActiveResource::referenced).toList();
    List<ActiveResource> others =
        resources.stream().filter(Predicate.not(ActiveResource::referenced)).toList();
    StringBuilder text = new StringBuilder();
    if (keeping.isEmpty()) {
      text.append("Nothing keeps the loop alive.");
    } else {
      text.append(count(keeping, "keeps", "keep")).append(" the loop alive:");
      keeping.forEach(resource -> append(text, resource));
    }
    if (!others.isEmpty()) {
      text.append(System.lineSeparator())
          .append(count(others, "is", "are"))
          .append(" unreferenced and would let it end:");
      others.forEach(resource -> append(text, resource));
    }
    if (resources.stream().anyMatch(resource -> resource.createdAt() == null)) {
      text.append(System.lineSeparator())
          .append("To learn which line made them, build the loop with captureCreationSites(true).");
    }
    return text.toString();
  }

  private static String count(List<?> list, String one, String many) {
    return list.size() == 1 ? "1 resource " + one : list.size() + " resources " + many;
  }

  private static void append(StringBuilder text, ActiveResource resource) {
    text.append(System.lineSeparator()).append("  ").append(resource.description());
    if (resource.createdAt() != null) {
      // In the form of a stack trace: editors make a link of it.
      text.append(INDENT).append("at ").append(resource.createdAt());
    }
  }
}

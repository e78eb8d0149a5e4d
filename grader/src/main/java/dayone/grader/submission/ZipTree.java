package dayone.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip archive. Nothing is unpacked: entries are read by their exact names and never further than
 * a source file may be long. So a name that leads elsewhere leads nowhere, and an entry that blows
 * up is not blown up. Such an archive is still refused as a whole, since no honest program makes
 * one.
 */
final class ZipTree implements Tree {
  /** A copy of the template has about a thousand. */
  static final int MAX_ENTRIES = 20_000;

  static final long MAX_BYTES = 64L * 1024 * 1024;

  private final Path file;
  private final Map<String, Integer> timesByName = new HashMap<>();
  private final Set<String> names;

  ZipTree(Path file) throws UnreadableSubmission {
    this.file = file;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new UnreadableSubmission(
            file + " is larger than 64 MiB. Submit the topics alone, without builds.");
      }
      try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
        if (zip.size() > MAX_ENTRIES) {
          throw new UnreadableSubmission(
              file + " holds more than " + MAX_ENTRIES + " files. Submit the topics alone.");
        }
        List<String> all = zip.stream().map(ZipEntry::getName).toList();
        for (String name : all) {
          check(name);
          timesByName.merge(key(name), 1, Integer::sum);
        }
        names = Set.copyOf(all);
      }
    } catch (IOException e) {
      throw new UnreadableSubmission(
          file + " is not a folder, and no zip archive that can be read: " + e.getMessage());
    }
  }

  private void check(String name) throws UnreadableSubmission {
    boolean leadsElsewhere =
        name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || List.of(name.split("/", -1)).contains("..")
            || name.chars().anyMatch(Character::isISOControl);
    if (leadsElsewhere) {
      throw new UnreadableSubmission(
          file
              + " holds an entry whose name leads out of the archive: \""
              + name.replaceAll("\\p{Cntrl}", "?")
              + "\". Make the archive anew, from inside your folder.");
    }
  }

  /** Names that some systems take for the same. */
  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  @Override
  public Found find(String path) {
    if (!names.contains(path)) {
      return new Found.Missing();
    }
    if (timesByName.getOrDefault(key(path), 0) > 1) {
      return new Found.Refused(
          "is in the archive more than once, or beside a name that differs in case alone");
    }
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry(path);
      if (entry == null || entry.isDirectory()) {
        return new Found.Refused("is not a plain file");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new Found.Content(in.readNBytes(SubmissionReader.MAX_BYTES + 1));
      }
    } catch (IOException e) {
      return new Found.Refused("cannot be read");
    }
  }

  @Override
  public Set<String> top() {
    return names.stream().map(name -> name.split("/", 2)[0]).collect(Collectors.toSet());
  }
}

package dayone.grader.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * What of a Markdown file others can point to, and what it points to.
 *
 * @param file the file
 * @param links the targets of its links and images, as they are written
 * @param anchors the fragments its headings have on GitHub
 */
public record MarkdownPage(Path file, List<String> links, Set<String> anchors) {

  /** Reads a file. */
  public static MarkdownPage read(Path file) {
    Node document;
    try {
      document = Parser.builder().build().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> links = new ArrayList<>();
    Set<String> anchors = new HashSet<>();
    IdGenerator ids = IdGenerator.builder().build();
    TextContentRenderer text = TextContentRenderer.builder().build();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            links.add(image.getDestination());
          }

          @Override
          public void visit(Heading heading) {
            anchors.add(ids.generateId(text.render(heading)));
            visitChildren(heading);
          }
        });
    return new MarkdownPage(file, List.copyOf(links), Set.copyOf(anchors));
  }
}

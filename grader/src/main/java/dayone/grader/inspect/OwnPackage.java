package dayone.grader.inspect;

import dayone.grader.catalog.Topic;
import java.lang.classfile.ClassModel;
import java.util.List;

/**
 * A class lies in the package of its file and has a plain name. The compiler takes a file with any
 * package clause, wherever the file lies. A class in a foreign package could stand in for one of
 * the libraries or join their package-private parts; a name with letters that look like others
 * could be taken for another class by a reader, and two that differ in case alone are one file on
 * some systems.
 */
final class OwnPackage implements Rule {

  @Override
  public List<Finding> broken(String file, ClassModel model) {
    String name = Uses.binaryName(model.thisClass().asSymbol());
    if (!file.startsWith(Topic.MAIN_SOURCES)) {
      return List.of(
          new Finding(file, 0, "holds the class " + name + " that comes from no known file"));
    }
    String expected =
        file.substring(Topic.MAIN_SOURCES.length(), file.lastIndexOf('/')).replace('/', '.');
    String actual = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (!actual.equals(expected)) {
      return List.of(
          new Finding(
              file,
              0,
              "declares a class in package \""
                  + actual
                  + "\". Keep the line \"package "
                  + expected
                  + ";\""));
    }
    String simple = name.substring(actual.length() + 1);
    return simple.matches("[A-Za-z0-9_$]+")
        ? List.of()
        : List.of(
            new Finding(
                file,
                0,
                "declares the class " + ascii(simple) + ". Name classes with the letters A to Z"));
  }

  /** Spelled so that a reader sees which letter it is. */
  private static String ascii(String name) {
    StringBuilder plain = new StringBuilder();
    name.chars().forEach(c -> plain.append(c < 0x7F ? "" + (char) c : String.format("\\u%04X", c)));
    return plain.toString();
  }
}

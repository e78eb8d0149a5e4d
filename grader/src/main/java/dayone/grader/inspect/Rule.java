package dayone.grader.inspect;

import java.lang.classfile.ClassModel;
import java.util.List;

/** One thing that a class of a submission has to keep to. */
interface Rule {

  /**
   * Returns what is wrong with a class.
   *
   * @param file the source it came from
   * @param model the class
   */
  List<Finding> broken(String file, ClassModel model);
}

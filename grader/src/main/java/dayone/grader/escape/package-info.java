/**
 * Attacks on the grader, each with an innocent twin, as data.
 *
 * <p>A wall that lets nothing through looks the same as one that lets nothing in: only pairs show
 * that both sides are right. The attack must gain nothing. It gets no points that its work does not
 * earn, changes no other task's result, makes the report tell nothing hidden, and ends the way its
 * {@code escape.json} says. The twin does an honest thing that looks much the same, and must have
 * the full points of the task.
 *
 * <p>The cases go through the pipeline that grades students, from what the submission stage hands
 * on; nothing here knows a rule. So a new attack is a new folder, and no code.
 */
@NullMarked
package dayone.grader.escape;

import org.jspecify.annotations.NullMarked;

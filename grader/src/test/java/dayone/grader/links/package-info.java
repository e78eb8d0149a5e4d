/** The texts of the repository as a reader walks through them: from link to link. */
package dayone.grader.links;

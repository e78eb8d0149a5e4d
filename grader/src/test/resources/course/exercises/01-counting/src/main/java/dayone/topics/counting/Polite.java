package dayone.topics.counting;

/** Given: not the student's to edit. */
interface Polite {
  String WORD = "Hello";
}

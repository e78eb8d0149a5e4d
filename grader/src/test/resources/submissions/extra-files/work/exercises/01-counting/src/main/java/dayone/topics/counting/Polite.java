package dayone.topics.counting;

interface Polite {
  String WORD = "Goodbye";
}

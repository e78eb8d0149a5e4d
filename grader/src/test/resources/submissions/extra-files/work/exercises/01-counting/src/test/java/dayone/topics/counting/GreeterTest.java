package dayone.topics.counting;

class GreeterTest {}

package dayone.topics.counting;

this does not compile

package dayone.topics;

public final class Counter {}

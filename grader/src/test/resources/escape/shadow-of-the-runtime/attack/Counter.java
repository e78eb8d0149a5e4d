package dayone.runtime;

public final class Promise {}

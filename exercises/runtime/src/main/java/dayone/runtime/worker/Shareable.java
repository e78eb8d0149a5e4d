package dayone.runtime.worker;

/**
 * Goes through a message by reference: both threads then hold the same object. Only for types of
 * this package that are made for several threads, so no program can add one.
 */
interface Shareable {}

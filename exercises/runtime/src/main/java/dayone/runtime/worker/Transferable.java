package dayone.runtime.worker;

/**
 * What may stand in a transfer list: it moves to the receiver and is of no use to the sender any
 * more.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/API/Web_Workers_API/Transferable_objects">MDN:
 *     transferable objects</a>
 */
public sealed interface Transferable permits ArrayBuffer, MessagePort {}

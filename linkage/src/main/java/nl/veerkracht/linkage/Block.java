package nl.veerkracht.linkage;

/**
 * One keyed blocking key of a record: records that share one are candidates for a link.
 *
 * @param key keyed 64-bit hash
 * @param pass what the key is made of
 */
public record Block(long key, Pass pass) {

    /** More records than this under one key say that the key tells people apart no more: skip it, other passes remain. */
    public int limit() {
        return pass.limit();
    }
}

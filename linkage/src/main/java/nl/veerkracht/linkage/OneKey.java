package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.Collection;

/**
 * Holds encodings to one linkage key and one mode. The same value is another number under another key, so that counting or looking for both
 * together would give less than there is without anybody noticing. Not thread-safe.
 */
final class OneKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean known;
    private int id;
    private boolean plain;

    /** @throws EncodingRefused if they were made with different keys or modes */
    static OneKey of(Collection<Encoded> records) {
        OneKey key = new OneKey();
        records.forEach(key::and);
        return key;
    }

    /** @throws EncodingRefused if it was made with another key or mode than those before */
    void and(Encoded record) {
        and(record.keyId, record.plain);
    }

    /** @throws EncodingRefused if those of the other were made with another key or mode */
    void and(OneKey other) {
        if (other.known) {
            and(other.id, other.plain);
        }
    }

    private void and(int nextId, boolean nextPlain) {
        if (known && (id != nextId || plain != nextPlain)) {
            throw refused();
        }
        known = true;
        id = nextId;
        plain = nextPlain;
    }

    /** Whether it is the key of this one too; of nothing it is. */
    boolean fits(Encoded record) {
        return !known || id == record.keyId && plain == record.plain;
    }

    static EncodingRefused refused() {
        return new EncodingRefused("Encodings made with different linkage keys cannot be compared");
    }
}
